package io.gatehouse.watchlist;

import io.gatehouse.screening.match.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name of a case that may be, or is, somebody on a list; open until a person has judged it.
 *
 * @param caseId see {@link ScreeningCase}
 * @param path where the name stands among the facts
 * @param version SHA-256 of the state of the list that caused it
 * @param listLoadedAt when that state was accepted
 * @param entry who is listed, as it stood in that state
 * @param runId the run over stored cases that found it, when one did
 * @param judgement null while it is open
 */
public record Alert(
    UUID partnerId,
    UUID alertId,
    UUID caseId,
    @Nullable UUID customerId,
    String path,
    String name,
    Outcome outcome,
    double similarity,
    double evidence,
    String matchedName,
    List<String> explanation,
    String list,
    String version,
    Instant listLoadedAt,
    ListedEntry entry,
    Cause cause,
    @Nullable UUID runId,
    Instant createdAt,
    @Nullable Judgement judgement) {
  public Alert {
    explanation = List.copyOf(explanation);
  }

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "Alert[" + alertId + "]";
  }

  /** Why the name was screened. Stored by its name. */
  public enum Cause {
    /** the customer was about to become active */
    ACTIVATION,
    /** the customer was active from its first moment */
    NEW_CUSTOMER,
    /** the list changed */
    LIST,
    /** the partner's thresholds changed */
    POLICY
  }

  /** What became of it. Stored by its name. */
  public enum Verdict {
    NOT_THE_SAME,
    THE_SAME,
    /** nobody judged: one side changed so that there is nothing left to judge */
    SUPERSEDED
  }

  /**
   * A decision.
   *
   * @param by name of the user who decided
   */
  public record Judgement(Verdict verdict, String reason, String by, Instant at) {}
}
