package io.gatehouse.screening;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list must be like to be believed. Issuers publish cut-off and empty files now and then,
 * and screening against one clears everybody.
 *
 * @param mostSkipped greatest share of the list that may be unreadable, 0 to 1
 * @param leastOfPrevious least share of the previous list's entries that a new one must have, 0 to
 *     1
 */
public record Plausibility(double mostSkipped, double leastOfPrevious) {

  /** One part in fifty unreadable, and no more than a fifth gone at once. */
  public static final Plausibility DEFAULT = new Plausibility(0.02, 0.8);

  /** Why a list is not to be believed; empty when it is. */
  Optional<String> objection(int entries, int unreadable, @Nullable ListVersion previous) {
    if (entries == 0) {
      return Optional.of("the list has no entries");
    }
    if (unreadable > mostSkipped * (entries + unreadable)) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%,d parts of the list could not be read, beside %,d entries",
              unreadable,
              entries));
    }
    if (previous != null && entries < leastOfPrevious * previous.entries()) {
      return Optional.of(
          String.format(
              Locale.ROOT, "the list shrank from %,d to %,d entries", previous.entries(), entries));
    }
    return Optional.empty();
  }
}
