package io.gatehouse.screening.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A passport, registration, tax, IMO or other number.
 *
 * @param type the list's own word for it, for example {@code Passport}; empty when not told
 * @param value the number as written
 * @param country ISO 3166-1 alpha-2 code of the issuer, when known
 */
public record Identifier(String type, String value, @Nullable String country) {

  /** Fewer signs than this are a house number, not an identifier. */
  private static final int SHORTEST = 5;

  /** An identifier of which only the number is known. */
  public static Identifier of(String value) {
    return new Identifier("", value, null);
  }

  /**
   * The number without spaces, dots, hyphens and an {@code IMO} in front, in capitals: the form in
   * which two are compared.
   */
  public String normalized() {
    StringBuilder kept = new StringBuilder(value.length());
    value.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    String plain = kept.toString().toUpperCase(Locale.ROOT);
    return plain.matches("IMO\\d{7}") ? plain.substring(3) : plain;
  }

  /** Whether the number is long enough, and has a digit, to name one thing in the world. */
  public boolean isDistinctive() {
    String plain = normalized();
    return plain.length() >= SHORTEST && plain.chars().anyMatch(Character::isDigit);
  }

  /** Same number, and not issued by two different countries. */
  public boolean isSameAs(Identifier other) {
    boolean countriesAgree =
        country == null || other.country == null || country.equals(other.country);
    return countriesAgree && normalized().equals(other.normalized());
  }
}
