package io.gatehouse.door.business;

import java.util.Map;

/**
 * Ends a request with an answer of the catalogue. Thrown by the door's own classes only, after what
 * the inner rooms said has been looked at.
 */
final class Refused extends RuntimeException {
  private final transient BusinessError error;
  private final transient Map<String, String> values;

  /**
   * A refusal.
   *
   * @param values what the names in the text stand for
   */
  Refused(BusinessError error, Map<String, String> values) {
    super(error.code(), null, false, false);
    this.error = error;
    this.values = Map.copyOf(values);
  }

  BusinessError error() {
    return error;
  }

  Map<String, String> values() {
    return values;
  }
}
