package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.partner.User;
import io.gatehouse.watchlist.Rescreening;
import io.gatehouse.watchlist.ScreeningRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs over the stored customers and applications of the partner whose staff asks. */
@RestController
@RequestMapping(path = "/api/screening/runs", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "screening")
class RunController {
  private final Rescreening rescreening;

  RunController(Rescreening rescreening) {
    this.rescreening = rescreening;
  }

  @Schema(name = "ScreeningRun")
  record Run(
      UUID uuid,
      @Schema(allowableValues = {"list", "policy"}) String cause,
      @Nullable String list,
      @Schema(description = "SHA-256 of the state of the list that began the run")
          @Nullable String version,
      @Schema(description = "How many entries differ from the state before; null: all are compared")
          @JsonProperty("changed_entries")
          @Nullable Integer changedEntries,
      @Schema(description = "Customers and applications there were; null until it has begun")
          @Nullable Long total,
      long done,
      @Schema(description = "New alerts") long raised,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("finished_at") @Nullable Instant finishedAt) {}

  @GetMapping("/")
  @Operation(operationId = "screening_runs_list", summary = "List runs, the newest first")
  List<Run> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @RequestParam(required = false) @Schema(type = "integer", defaultValue = "50")
          @Nullable String limit) {
    Query query = Query.of();
    int most = query.limit(limit);
    query.check();
    return rescreening.newest(user.partnerId(), most).stream().map(RunController::show).toList();
  }

  @GetMapping("/{uuid}/")
  @Operation(operationId = "screening_runs_retrieve", summary = "Retrieve a run and its progress")
  Run retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return rescreening
        .find(user.partnerId(), Query.pathId(uuid))
        .map(RunController::show)
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private static Run show(ScreeningRun run) {
    List<String> entries = run.entries();
    return new Run(
        run.runId(),
        AlertView.lower(run.cause()),
        run.list(),
        run.version(),
        entries == null ? null : entries.size(),
        run.total(),
        run.done(),
        run.raised(),
        run.createdAt(),
        run.finishedAt());
  }
}
