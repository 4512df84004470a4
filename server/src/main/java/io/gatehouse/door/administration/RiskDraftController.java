package io.gatehouse.door.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.partner.Programs;
import io.gatehouse.partner.User;
import io.gatehouse.platform.StrictJson;
import io.gatehouse.risk.Assessment;
import io.gatehouse.risk.Policy;
import io.gatehouse.risk.Reason;
import io.gatehouse.risk.RiskDraft;
import io.gatehouse.risk.RiskDrafts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Policies that are tried on past cases before they are switched on. */
@RestController
@RequestMapping(path = "/api/programs/{code}/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "risk")
class RiskDraftController {
  private static final int PAGE = 100;

  private final Programs programs;
  private final RiskDrafts drafts;

  RiskDraftController(Programs programs, RiskDrafts drafts) {
    this.programs = programs;
    this.drafts = drafts;
  }

  @Schema(name = "RiskDraft")
  record View(
      UUID id,
      @Schema(allowableValues = {"running", "done", "switched_on"}) String state,
      int cases,
      int changed,
      @JsonProperty("made_by") String madeBy,
      @JsonProperty("made_at") String madeAt) {
    static View of(RiskDraft draft) {
      return new View(
          draft.draftId(),
          draft.state().name().toLowerCase(Locale.ROOT),
          draft.cases(),
          draft.changed(),
          draft.madeBy(),
          draft.madeAt().toString());
    }
  }

  /** What an assessment comes to. */
  @Schema(name = "RiskResult")
  record Result(String status, int score, List<Reason> reasons) {
    static Result of(Assessment assessment) {
      return new Result(assessment.status().name(), assessment.score(), assessment.reasons());
    }
  }

  /** A case that would come out otherwise. */
  @Schema(name = "RiskDraftCase")
  record Case(UUID customer, Result before, Result after) {}

  /** The body is the policy. Answers at once; the trial goes on as a job. */
  @PostMapping("/")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(type = "object")),
      description = "The policy; docs/business.md shows its form")
  @Operation(operationId = "risk_drafts_create", summary = "Try a policy on past cases")
  ResponseEntity<Object> create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String code,
      HttpServletRequest request)
      throws IOException {
    Optional<BusinessProgram> program = programs.find(user.partnerId(), code);
    StrictJson.Outcome body = Answers.object(request);
    if (program.isEmpty()) {
      return Answers.notFound();
    }
    return switch (body) {
      case StrictJson.Read(JsonNode policy) -> begin(user, program.get(), policy);
      case StrictJson.Refused(String why) -> Answers.noObject(why);
    };
  }

  private ResponseEntity<Object> begin(User user, BusinessProgram program, JsonNode policy) {
    List<String> problems = Policy.problems(policy);
    return problems.isEmpty()
        ? ResponseEntity.accepted().body(View.of(drafts.begin(program, policy, user.username())))
        : Answers.problems(problems);
  }

  @GetMapping("/{id}/")
  @Operation(operationId = "risk_drafts_retrieve", summary = "How far a trial is")
  ResponseEntity<Object> retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String code,
      @PathVariable String id) {
    return with(user, code, id, (program, draft) -> ResponseEntity.ok(View.of(draft)));
  }

  private ResponseEntity<Object> with(
      User user,
      String code,
      String id,
      BiFunction<BusinessProgram, RiskDraft, ResponseEntity<Object>> answer) {
    return programs
        .find(user.partnerId(), code)
        .flatMap(
            program ->
                Answers.id(id)
                    .flatMap(draftId -> drafts.find(program, draftId))
                    .map(draft -> answer.apply(program, draft)))
        .orElseGet(Answers::notFound);
  }

  /** A hundred a page, by customer; the next page is after the last one. */
  @GetMapping("/{id}/cases/")
  @Operation(
      operationId = "risk_drafts_cases",
      summary = "Which past cases would come out otherwise, and why")
  ResponseEntity<Object> cases(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam(required = false, defaultValue = "") String after) {
    Optional<UUID> last = after.isEmpty() ? Optional.of(new UUID(0, 0)) : Answers.id(after);
    if (last.isEmpty()) {
      return Answers.problems(List.of("after: must be the id of a customer"));
    }
    return with(
        user,
        code,
        id,
        (program, draft) ->
            ResponseEntity.ok(
                drafts.differences(draft, last.get(), PAGE).stream()
                    .map(d -> new Case(d.customerId(), Result.of(d.before()), Result.of(d.after())))
                    .toList()));
  }

  /** Makes the draft the program's policy, as a new version. */
  @PostMapping("/{id}/switch_on/")
  @Operation(operationId = "risk_drafts_switch_on", summary = "Switch a policy on")
  ResponseEntity<Object> switchOn(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String code,
      @PathVariable String id) {
    return with(
        user,
        code,
        id,
        (program, draft) ->
            drafts
                .switchOn(program, draft.draftId(), user.username())
                .<ResponseEntity<Object>>map(
                    after -> ResponseEntity.ok(ProgramController.View.of(after)))
                .orElseGet(
                    () -> Answers.notNow("The trial is not done, or it is switched on already.")));
  }
}
