package io.gatehouse.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the keys of a customer have come on their way to the partner.
 *
 * @param since when it came there
 * @param attempts how often delivery was tried
 * @param lastAnswer what came of the last attempt, such as {@code HTTP 503} or {@code timed out};
 *     null before the first
 */
public record KeysState(
    Progress progress, Instant since, int attempts, @Nullable String lastAnswer) {

  /** The states of the contract. */
  public enum Progress {
    /** Promised; tried until it is taken, refused, or the time is up. */
    KEYS_PENDING,
    /** The partner has them. */
    KEYS_DELIVERED,
    /** Refused, or tried for too long; nothing more is sent until somebody asks. */
    KEYS_FAILED
  }
}
