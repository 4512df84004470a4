package io.gatehouse.acceptance;

import io.gatehouse.register.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody authenticated, by a link, in a browser.
 *
 * @param personHash by which the same person is known again
 * @param level how surely, in the provider's own value
 * @param why the register does not decide; see {@link io.gatehouse.register.Authority.Why}
 */
record Identification(
    UUID identificationId,
    UUID acceptanceId,
    UUID linkId,
    String personHash,
    Person person,
    String issuer,
    String level,
    Instant authenticatedAt,
    Standing standing,
    @Nullable String why) {

  /** The name as people write it. */
  String name() {
    return java.util.stream.Stream.of(person.givenName(), person.familyName())
        .filter(java.util.Objects::nonNull)
        .collect(java.util.stream.Collectors.joining(" "));
  }

  /** Keeps the person out of logs. */
  @Override
  public String toString() {
    return "Identification[" + identificationId + ", " + standing + "]";
  }
}
