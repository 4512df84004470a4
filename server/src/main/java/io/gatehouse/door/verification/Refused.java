package io.gatehouse.door.verification;

import org.jspecify.annotations.Nullable;

/**
 * Ends a request with one of the door's error answers. Thrown by the door's own classes only, after
 * what the inner rooms said has been looked at.
 */
final class Refused extends RuntimeException {
  private final int status;
  private final Object body;

  Refused(int status, Object body) {
    super("refused with " + status, null, false, false);
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  Object body() {
    return body;
  }

  /** The value, or 404. */
  static <T> T orNotFound(@Nullable T value) {
    if (value == null) {
      throw ApiErrors.notFound();
    }
    return value;
  }
}
