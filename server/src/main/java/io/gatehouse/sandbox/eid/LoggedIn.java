package io.gatehouse.sandbox.eid;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who logged in, and how.
 *
 * @param name the provider's own, stable name of the person
 * @param level eIDAS level of assurance, the {@code acr}
 */
record LoggedIn(
    String name,
    String given,
    String family,
    @Nullable LocalDate born,
    @Nullable String code,
    String level,
    Instant at)
    implements Principal {

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String toString() {
    return "LoggedIn[" + level + "]";
  }
}
