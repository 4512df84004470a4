package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.partner.User;
import io.gatehouse.screening.match.Outcome;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.PolicyDraft;
import io.gatehouse.watchlist.PolicyDrafts;
import io.gatehouse.watchlist.ScreeningPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From where on a hit counts for a partner, and drafts of that, tried on what is stored. */
@RestController
@RequestMapping(path = "/api/screening", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "screening")
class PolicyController {
  private final PolicyDrafts drafts;
  private final ScreeningPolicies policies;
  private final Bodies bodies;

  PolicyController(PolicyDrafts drafts, ScreeningPolicies policies, Bodies bodies) {
    this.drafts = drafts;
    this.policies = policies;
    this.bodies = bodies;
  }

  @Schema(name = "ScreeningDraft")
  record DraftView(
      UUID uuid,
      @Schema(allowableValues = {"running", "compared", "active"}) String state,
      PolicyForm.Policy policy,
      @Schema(description = "What it is compared with") PolicyForm.Policy base,
      @JsonProperty("created_by") String createdBy,
      @JsonProperty("created_at") Instant createdAt,
      @Schema(description = "Customers and applications there were; null until it has begun")
          @Nullable Long total,
      long done,
      @Schema(description = "How many names and entries go from one outcome to another")
          List<PolicyDraft.Shift> shifts,
      @JsonProperty("activated_at") @Nullable Instant activatedAt) {}

  @Schema(name = "ScreeningDifference")
  record DifferenceView(
      UUID application,
      @Nullable UUID customer,
      String path,
      String name,
      String list,
      String entry,
      @JsonProperty("matched_name") String matchedName,
      Outcome before,
      Outcome after,
      double similarity,
      double evidence) {}

  @GetMapping("/policy/")
  @Operation(operationId = "screening_policy_retrieve", summary = "Get the thresholds in force")
  PolicyForm.Policy policy(@Parameter(hidden = true) @AuthenticationPrincipal User user) {
    return PolicyForm.Policy.of(policies.of(user.partnerId()));
  }

  @GetMapping("/drafts/")
  @Operation(operationId = "screening_drafts_list", summary = "List drafts, the newest first")
  List<DraftView> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @RequestParam(required = false) @Schema(type = "integer", defaultValue = "50")
          @Nullable String limit) {
    Query query = Query.of();
    int most = query.limit(limit);
    query.check();
    return drafts.newest(user.partnerId(), most).stream().map(this::show).toList();
  }

  /** Its comparison with the policy in force begins at once; the answer does not wait for it. */
  @PostMapping("/drafts/")
  @Operation(
      operationId = "screening_drafts_create",
      summary = "Make a draft and compare it with the policy in force over all that is stored")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PolicyForm.Policy.class)))
  ResponseEntity<DraftView> create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Thresholds thresholds = PolicyForm.read(bodies.object(request), policies.of(user.partnerId()));
    return ResponseEntity.status(201).body(show(drafts.create(user, thresholds)));
  }

  @GetMapping("/drafts/{uuid}/")
  @Operation(
      operationId = "screening_drafts_retrieve",
      summary = "Retrieve a draft, how far its comparison is, and its differences in numbers")
  DraftView retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return show(find(user, uuid));
  }

  @GetMapping("/drafts/{uuid}/differences/")
  @Operation(
      operationId = "screening_drafts_differences",
      summary = "List names and entries of which a draft decides otherwise")
  List<DifferenceView> differences(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      @RequestParam(required = false) @Schema(type = "integer", defaultValue = "50")
          @Nullable String limit) {
    Query query = Query.of();
    int most = query.limit(limit);
    query.check();
    PolicyDraft draft = find(user, uuid);
    return drafts.differences(user.partnerId(), draft.draftId(), most).stream()
        .map(PolicyController::show)
        .toList();
  }

  /** Puts a draft in force; what is stored is screened by it, through the queue. */
  @PostMapping("/drafts/{uuid}/activate/")
  @Operation(operationId = "screening_drafts_activate", summary = "Switch a draft on")
  DraftView activate(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return switch (drafts.activate(user, Query.pathId(uuid))) {
      case PolicyDrafts.Outcome.Activated(PolicyDraft draft) -> show(draft);
      case PolicyDrafts.Outcome.NotFound() -> throw new Refused(Problem.NOT_FOUND);
      case PolicyDrafts.Outcome.NotReady() -> throw new Refused(Problem.DRAFT_NOT_READY);
      case PolicyDrafts.Outcome.Outdated() -> throw new Refused(Problem.DRAFT_OUTDATED);
    };
  }

  private PolicyDraft find(User user, String uuid) {
    return drafts
        .find(user.partnerId(), Query.pathId(uuid))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private DraftView show(PolicyDraft draft) {
    return new DraftView(
        draft.draftId(),
        state(draft),
        PolicyForm.Policy.of(draft.thresholds()),
        PolicyForm.Policy.of(draft.base()),
        draft.createdBy(),
        draft.createdAt(),
        draft.total(),
        draft.done(),
        drafts.shifts(draft.partnerId(), draft.draftId()),
        draft.activatedAt());
  }

  private static String state(PolicyDraft draft) {
    if (draft.activatedAt() != null) {
      return "active";
    }
    return draft.finishedAt() == null ? "running" : "compared";
  }

  private static DifferenceView show(PolicyDraft.Difference difference) {
    return new DifferenceView(
        difference.caseId(),
        difference.customerId(),
        difference.path(),
        difference.name(),
        difference.list(),
        difference.entryId(),
        difference.matchedName(),
        difference.before(),
        difference.after(),
        Answers.similarity(difference.similarity()),
        Answers.evidence(difference.evidence()));
  }
}
