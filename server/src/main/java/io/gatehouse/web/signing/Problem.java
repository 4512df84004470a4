package io.gatehouse.web.signing;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may have gone wrong just before a page is shown; it stands in the address, in small letters.
 */
enum Problem {
  /** the level of the authentication is too low */
  TOO_LOW,
  /** it was too long ago */
  AGAIN,
  /** the paper has changed since it was shown */
  CHANGED,
  /** the box was not ticked */
  UNTICKED,
  /** the log-in was broken off */
  CANCELLED,
  /** it took too long */
  STALE,
  /** it came back a second time */
  USED,
  /** what came back was not what was asked for */
  UNTRUE,
  /** the provider does not answer */
  UNAVAILABLE,
  /** so many log-ins were begun that no more are for a while */
  TOO_MANY,
  /** what was done is no longer possible */
  OVERTAKEN;

  static @Nullable Problem of(String name) {
    return Arrays.stream(values())
        .filter(problem -> problem.parameter().equals(name))
        .findFirst()
        .orElse(null);
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of its texts. */
  String key() {
    return "signing.problem." + parameter();
  }
}
