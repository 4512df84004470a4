package io.gatehouse.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Which list, and which state of it. Stands with every hit, so that it can be told years later what
 * was searched.
 *
 * @param list name of the list, for example {@code ofac-sdn}
 * @param checksum SHA-256 of the files read, in hex
 * @param loadedAt when it was read
 * @param entries number of entries
 * @param names number of names
 */
public record ListVersion(String list, String checksum, Instant loadedAt, int entries, int names) {

  /** How long ago it was read. */
  public Duration age(Clock clock) {
    return Duration.between(loadedAt, clock.instant());
  }
}
