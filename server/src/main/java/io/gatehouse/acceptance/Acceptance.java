package io.gatehouse.acceptance;

import io.gatehouse.country.Language;
import io.gatehouse.partner.Program;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One paper of one company, until it is accepted or refused.
 *
 * @param language that the company is addressed in
 * @param reason why it was refused, in somebody's own words
 * @param changedAt since when it stands as it does
 */
public record Acceptance(
    UUID acceptanceId,
    UUID applicationId,
    UUID customerId,
    Program program,
    Paper paper,
    State state,
    Language language,
    @Nullable String reason,
    Instant createdAt,
    Instant changedAt) {

  /** Where it stands. Stored by its name. */
  public enum State {
    /** somebody of the company must act */
    WAITING,
    /** a member of staff must decide whether somebody is entitled */
    IN_REVIEW,
    ACCEPTED,
    REFUSED
  }

  public UUID partnerId() {
    return program.partnerId();
  }

  /** Whether somebody can still act on it. */
  public boolean open() {
    return state == State.WAITING || state == State.IN_REVIEW;
  }
}
