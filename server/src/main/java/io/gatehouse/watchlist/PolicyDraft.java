package io.gatehouse.watchlist;

import io.gatehouse.screening.match.Outcome;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.ScreeningRun.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds that a partner thinks of switching on, run over all that is stored to see what would
 * be different.
 *
 * @param thresholds the draft
 * @param base the thresholds in force when it was made, which it is compared with
 * @param total cases there were when the run began; null until then
 * @param finishedAt when the comparison was complete
 * @param activatedAt when it was switched on
 */
public record PolicyDraft(
    UUID partnerId,
    UUID draftId,
    Thresholds thresholds,
    Thresholds base,
    String createdBy,
    Instant createdAt,
    @Nullable Long total,
    long done,
    Place place,
    @Nullable Instant finishedAt,
    @Nullable Instant activatedAt) {

  /**
   * A name and an entry of which the draft decides otherwise.
   *
   * @param caseId see {@link ScreeningCase}
   * @param path where the name stands among the facts
   */
  public record Difference(
      UUID caseId,
      @Nullable UUID customerId,
      String path,
      String name,
      String list,
      String entryId,
      String matchedName,
      Outcome before,
      Outcome after,
      double similarity,
      double evidence) {

    /** Keeps names out of logs. */
    @Override
    public String toString() {
      return "Difference[" + caseId + " " + path + "]";
    }
  }

  /** How many names and entries go from one outcome to another. */
  public record Shift(Outcome before, Outcome after, long count) {}
}
