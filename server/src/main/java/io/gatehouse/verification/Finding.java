package io.gatehouse.verification;

import io.gatehouse.register.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What a validation found out.
 *
 * @param method the register that was asked, or empty
 * @param trouble why the person is not verified, or {@link Trouble#NONE}
 */
record Finding(
    String method,
    List<String> roles,
    Map<String, String> company,
    List<Evidence> evidence,
    Trouble trouble) {

  static Finding without(Trouble trouble) {
    return new Finding("", List.of(), Map.of(), List.of(), trouble);
  }

  boolean verified() {
    return trouble.equals(Trouble.NONE);
  }
}
