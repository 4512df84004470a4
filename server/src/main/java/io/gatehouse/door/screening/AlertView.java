package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.screening.match.Outcome;
import io.gatehouse.watchlist.Alert;
import io.gatehouse.watchlist.ListedEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as staff sees it. */
@Schema(name = "ScreeningAlert")
record AlertView(
    UUID uuid,
    @Schema(allowableValues = {"open", "closed"}) String state,
    @Schema(description = "The application, and the customer that it becomes") UUID application,
    @Nullable UUID customer,
    @Schema(description = "Where the name stands among the facts") String path,
    String name,
    Outcome outcome,
    double similarity,
    double evidence,
    @JsonProperty("matched_name") String matchedName,
    List<String> explanation,
    String list,
    @Schema(description = "SHA-256 of the state of the list that caused the alert") String version,
    @JsonProperty("list_loaded_at") Instant listLoadedAt,
    ListedEntry entry,
    @Schema(allowableValues = {"activation", "new_customer", "list", "policy"}) String cause,
    @Schema(description = "The run that found it") @Nullable UUID run,
    @JsonProperty("created_at") Instant createdAt,
    @Nullable Judged judgement) {

  @Schema(name = "ScreeningJudgement")
  record Judged(
      @Schema(allowableValues = {"not_the_same", "the_same", "superseded"}) String verdict,
      String reason,
      String by,
      Instant at) {}

  static AlertView of(Alert alert) {
    Alert.Judgement judgement = alert.judgement();
    return new AlertView(
        alert.alertId(),
        judgement == null ? "open" : "closed",
        alert.caseId(),
        alert.customerId(),
        alert.path(),
        alert.name(),
        alert.outcome(),
        Answers.similarity(alert.similarity()),
        Answers.evidence(alert.evidence()),
        alert.matchedName(),
        alert.explanation(),
        alert.list(),
        alert.version(),
        alert.listLoadedAt(),
        alert.entry(),
        lower(alert.cause()),
        alert.runId(),
        alert.createdAt(),
        judgement == null
            ? null
            : new Judged(
                lower(judgement.verdict()), judgement.reason(), judgement.by(), judgement.at()));
  }

  static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
