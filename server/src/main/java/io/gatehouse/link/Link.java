package io.gatehouse.link;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link, as found. */
public record Link(
    UUID partnerId,
    UUID linkId,
    UUID applicationId,
    Instant expiresAt,
    @Nullable Instant revokedAt) {

  /** Whether it opens at that moment. */
  public boolean opens(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
