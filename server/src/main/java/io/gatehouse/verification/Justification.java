package io.gatehouse.verification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user brings forward for a verification that the register did not decide, and what staff
 * makes of it.
 *
 * @param verification as it is now
 * @param author who brought it forward
 * @param decidedBy public number of the member of staff
 */
public record Justification(
    UUID justificationId,
    Verification verification,
    Verification.Owner author,
    @Nullable String text,
    Decision decision,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String staffNotes,
    Instant createdAt,
    Instant changedAt) {

  /** What staff decided. */
  public enum Decision {
    PENDING,
    APPROVED,
    REJECTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public UUID verificationId() {
    return verification.verificationId();
  }
}
