package io.gatehouse.screening.entry;

import java.util.Locale;
import java.util.Optional;

/** The gender as lists state it. */
public enum Gender {
  FEMALE,
  MALE;

  /** Reads {@code M}, {@code male}, {@code Female} …; anything else is empty. */
  public static Optional<Gender> parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "m", "male" -> Optional.of(MALE);
      case "f", "female" -> Optional.of(FEMALE);
      default -> Optional.empty();
    };
  }
}
