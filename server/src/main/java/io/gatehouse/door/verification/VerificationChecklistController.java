package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Completions;
import io.gatehouse.checklist.Completions.Fault;
import io.gatehouse.checklist.CountryConfigs;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Values;
import io.gatehouse.partner.User;
import io.gatehouse.partner.Users;
import io.gatehouse.verification.Verification;
import io.gatehouse.verification.Verifications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The checklist of a verification: shown, answered. */
@RestController
@RequestMapping(path = "/api/onboarding-verifications", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-verifications")
class VerificationChecklistController {
  private static final int LONGEST_DESCRIPTION = 50;

  private final Verifications verifications;
  private final Completions completions;
  private final Checklists checklists;
  private final CountryConfigs configs;
  private final Users users;
  private final Bodies bodies;
  private final Paths paths;

  VerificationChecklistController(
      Verifications verifications,
      Completions completions,
      Checklists checklists,
      CountryConfigs configs,
      Users users,
      Bodies bodies,
      Paths paths) {
    this.verifications = verifications;
    this.completions = completions;
    this.checklists = checklists;
    this.configs = configs;
    this.users = users;
    this.bodies = bodies;
    this.paths = paths;
  }

  @GetMapping("/{uuid}/checklist/")
  @Operation(
      operationId = "onboarding_verifications_checklist_retrieve",
      summary = "Get checklist with questions and existing answers")
  ChecklistView checklist(
      @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      @Parameter(
              description = "Whether questions that are not asked now are shown too",
              schema = @Schema(type = "boolean"))
          @RequestParam(name = "include_all", required = false, defaultValue = "false")
          String includeAll,
      HttpServletRequest request) {
    return ChecklistView.of(
        completion(user, uuid),
        includeAll.equalsIgnoreCase("true"),
        Languages.of(request),
        id -> users.find(user.partnerId(), id).orElse(user));
  }

  @GetMapping("/{uuid}/completion_status/")
  @Operation(
      operationId = "onboarding_verifications_completion_status_retrieve",
      summary = "Get checklist completion status")
  ChecklistView.State completionStatus(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request) {
    return ChecklistView.State.of(completion(user, uuid), Languages.of(request));
  }

  private Completion completion(User user, String uuid) {
    Verification verification = paths.verification(user, uuid);
    return completions
        .of(user.partnerId(), verification.verificationId())
        .orElseThrow(() -> ApiErrors.detail(400, ApiErrors.NO_CHECKLIST));
  }

  /** What would be asked: of a verification, by a country's configuration, or in a checklist. */
  @GetMapping("/checklist-template/")
  @Operation(
      operationId = "onboarding_verifications_checklist_template_retrieve",
      summary = "Get checklist template for creating new objects")
  TemplateView template(
      @AuthenticationPrincipal User user,
      @Parameter(
              required = true,
              description = "UUID of a verification, a country configuration or a checklist",
              schema = @Schema(type = "string", format = "uuid"))
          @RequestParam(name = "parent_uuid", required = false)
          @Nullable String parentUuid,
      HttpServletRequest request) {
    if (parentUuid == null || parentUuid.isBlank()) {
      throw ApiErrors.detail(400, "parent_uuid query parameter is required");
    }
    UUID parent =
        Values.id(parentUuid.strip())
            .orElseThrow(() -> ApiErrors.detail(404, "Parent object not found"));
    Optional<Verification> verification = verifications.find(user, parent);
    Optional<Checklist> found =
        verification.isPresent() ? asked(verification.get()) : named(user, parent);
    return TemplateView.of(
        found.orElseThrow(() -> ApiErrors.detail(400, "No checklist configured for new objects")),
        Languages.of(request));
  }

  private Optional<Checklist> asked(Verification verification) {
    return completions
        .of(verification.partnerId(), verification.verificationId())
        .map(Completion::checklist);
  }

  private Optional<Checklist> named(User user, UUID parent) {
    Optional<Checklist> configured =
        configs
            .find(user.partnerId(), user.programId(), parent)
            .flatMap(config -> checklists.find(user.partnerId(), config.checklistId()));
    Optional<Checklist> found = configured.or(() -> checklists.find(user.partnerId(), parent));
    if (found.isEmpty()) {
      throw ApiErrors.detail(404, "Parent object not found");
    }
    return found;
  }

  /** What came of answers. */
  @Schema(name = "AnswerSubmitResponse")
  record Submitted(String detail, ChecklistView.State completion) {}

  @PostMapping("/{uuid}/submit_answers/")
  @Operation(
      operationId = "onboarding_verifications_submit_answers",
      summary = "Submit checklist answers")
  @Takes(value = Requests.Answer.class, many = true)
  Submitted submitAnswers(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Verification verification = paths.verification(user, uuid);
    List<Item> items = bodies.list(request).valueStream().map(Item::read).toList();
    List<Completions.Given> given = items.stream().flatMap(item -> item.given().stream()).toList();
    if (given.size() < items.size()) {
      throw new Refused(400, errors(items, verifications.faults(user, verification, given)));
    }
    return switch (verifications.answer(user, verification.verificationId(), given)) {
      case Completions.Outcome.Taken taken ->
          new Submitted(
              "Answers submitted successfully",
              ChecklistView.State.of(taken.completion(), Languages.of(request)));
      case Completions.Outcome.NothingAsked() ->
          throw ApiErrors.detail(400, ApiErrors.NO_CHECKLIST);
      case Completions.Outcome.Refused(List<Optional<Fault>> faults) ->
          throw new Refused(400, errors(items, faults));
    };
  }

  /**
   * One of the answers that were sent.
   *
   * @param given empty when it is not of the right form
   * @param error what is wrong with its form
   */
  private record Item(Optional<Completions.Given> given, Object error) {

    static Item read(JsonNode item) {
      try {
        return new Item(Optional.of(given(item)), Map.of());
      } catch (Refused refused) {
        return new Item(Optional.empty(), refused.body());
      }
    }

    private static Completions.Given given(JsonNode item) {
      if (!item.isObject()) {
        throw ApiErrors.object(
            "Invalid data. Expected a dictionary, but got " + Bodies.type(item) + ".");
      }
      Form form = new Form(item);
      form.demand("question_uuid");
      form.demand("answer_data");
      Optional<UUID> questionId = form.id("question_uuid");
      form.check();
      JsonNode value = form.node("answer_data");
      return new Completions.Given(questionId.orElseThrow(), value.isNull() ? null : value);
    }
  }

  /** Each at the place of the item that it is about; of form and of value, all at once. */
  private static List<Object> errors(List<Item> items, List<Optional<Fault>> faults) {
    Iterator<Optional<Fault>> next = faults.iterator();
    List<Object> errors = new ArrayList<>();
    for (Item item : items) {
      Optional<Fault> fault = item.given().isPresent() ? next.next() : Optional.empty();
      errors.add(
          fault
              .<Object>map(f -> Map.of("non_field_errors", List.of(text(f))))
              .orElse(item.error()));
    }
    return errors;
  }

  private static String text(Fault fault) {
    return switch (fault) {
      case Fault.Unknown(UUID id) -> "Question with UUID " + id + " does not exist";
      case Fault.Foreign(UUID id) -> "Question " + id + " does not belong to this checklist";
      case Fault.BadValue(Question question, JsonNode value) ->
          "Answer value '%s' is not valid for the question '%s' (type: %s)."
              .formatted(
                  Bodies.printed(value),
                  shortened(question.words().text()),
                  question.type().code());
    };
  }

  static String shortened(String description) {
    return description.length() <= LONGEST_DESCRIPTION
        ? description
        : description.substring(0, LONGEST_DESCRIPTION) + "...";
  }
}
