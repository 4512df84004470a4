package io.gatehouse.application;

import io.gatehouse.partner.Brand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind a link that somebody opens. */
public sealed interface Visit {
  /** The application may be filled in. */
  record Open(Application application, Brand brand) implements Visit {}

  /** It is done: here is the receipt. */
  record Finished(Application application, Brand brand) implements Visit {}

  /**
   * The link, or the application behind it, has run out. A new link can be had while the
   * application is open.
   */
  record Expired(UUID partnerId, UUID applicationId, Brand brand, boolean renewable)
      implements Visit {}

  /** Somebody ended the link. */
  record Revoked(Brand brand) implements Visit {}

  /** No link of ours; says nothing of anybody. */
  record Unknown() implements Visit {}

  /** How the partner looks, when it is known whose link it is. */
  default @Nullable Brand partner() {
    return switch (this) {
      case Open(Application application, Brand brand) -> brand;
      case Finished(Application application, Brand brand) -> brand;
      case Expired(UUID partner, UUID application, Brand brand, boolean renewable) -> brand;
      case Revoked(Brand brand) -> brand;
      case Unknown() -> null;
    };
  }
}
