package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.partner.User;
import io.gatehouse.watchlist.Alert;
import io.gatehouse.watchlist.Alert.Verdict;
import io.gatehouse.watchlist.Judgements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
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

/** Alerts of the partner whose staff asks, and the judgements on them. */
@RestController
@RequestMapping(path = "/api/screening/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "screening")
class AlertController {
  private static final int LONGEST_REASON = 2_000;

  private final Judgements judgements;
  private final Bodies bodies;

  AlertController(Judgements judgements, Bodies bodies) {
    this.judgements = judgements;
    this.bodies = bodies;
  }

  /** How a judgement is asked for; read by {@link Form}. */
  @Schema(name = "ScreeningJudgementRequest")
  record JudgementRequest(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {"not_the_same", "the_same"})
          String verdict,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LONGEST_REASON)
          String reason) {}

  @Schema(name = "ScreeningAlertPage")
  record AlertPage(
      List<AlertView> alerts,
      @Schema(description = "Give it as 'after' for the next page; null at the end")
          @JsonProperty("next_after")
          @Nullable UUID nextAfter) {}

  @GetMapping("/")
  @Operation(operationId = "screening_alerts_list", summary = "List alerts, the newest first")
  AlertPage list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @RequestParam(required = false) @Schema(allowableValues = {"open", "closed"})
          @Nullable String state,
      @RequestParam(required = false) @Schema(format = "uuid") @Nullable String customer,
      @RequestParam(required = false) @Schema(format = "uuid") @Nullable String after,
      @RequestParam(required = false) @Schema(type = "integer", defaultValue = "50")
          @Nullable String limit) {
    Query query = Query.of();
    Boolean open = query.open(state);
    UUID ofCustomer = query.id("customer", customer);
    UUID from = query.id("after", after);
    int most = query.limit(limit);
    query.check();
    List<Alert> alerts = judgements.page(user.partnerId(), open, ofCustomer, from, most);
    return new AlertPage(
        alerts.stream().map(AlertView::of).toList(),
        alerts.size() < most ? null : alerts.getLast().alertId());
  }

  @GetMapping("/{uuid}/")
  @Operation(operationId = "screening_alerts_retrieve", summary = "Retrieve an alert")
  AlertView retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return judgements
        .find(user.partnerId(), Query.pathId(uuid))
        .map(AlertView::of)
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  /** Decides whether the subject is the one on the list; see {@link Judgements#judge}. */
  @PostMapping("/{uuid}/judge/")
  @Operation(operationId = "screening_alerts_judge", summary = "Judge an alert")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = JudgementRequest.class)))
  AlertView judge(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    Form form = Form.of(bodies.object(request));
    form.only(Set.of("verdict", "reason"));
    Verdict verdict = verdict(form);
    String reason = form.demand("reason", LONGEST_REASON);
    form.check();
    return switch (judgements.judge(user, Query.pathId(uuid), verdict, reason)) {
      case Judgements.Outcome.Judged(Alert alert) -> AlertView.of(alert);
      case Judgements.Outcome.NotFound() -> throw new Refused(Problem.NOT_FOUND);
      case Judgements.Outcome.Final(Alert alert) -> throw new Refused(Problem.JUDGED);
    };
  }

  private static Verdict verdict(Form form) {
    return switch (form.demand("verdict", LONGEST_REASON)) {
      case "the_same" -> Verdict.THE_SAME;
      case "not_the_same" -> Verdict.NOT_THE_SAME;
      case "" -> Verdict.NOT_THE_SAME;
      default -> {
        form.wrong("verdict", "NOT_AN_OPTION", "must be one of not_the_same, the_same");
        yield Verdict.NOT_THE_SAME;
      }
    };
  }
}
