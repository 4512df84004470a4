package io.gatehouse.country;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One kind of number that a company, person or account is known by, in one country.
 *
 * @param kind its name in the {@code identifiers} library, beside the country
 * @param country ISO alpha-2, or {@code *} for kinds of the whole world
 * @param format the shape that {@link Strictness#FORMAT} asks for, after normalising: fixed lengths
 *     only, so that no input can make it slow
 * @param example a valid one, for hints
 */
public record NumberRule(String country, String kind, Pattern format, String example) {
  private static final int LONGEST = 64;

  NumberRule(String country, String kind, String format, String example) {
    this(country, kind, Pattern.compile(format), example);
  }

  /** The verdict on a text. */
  public sealed interface Verdict {}

  /**
   * @param canonical the one way in which the number is stored and compared
   */
  public record Good(String canonical) implements Verdict {}

  /**
   * @param reason in English, for the calling program, without the number itself
   */
  public record Bad(String reason) implements Verdict {}

  public Verdict check(String text, Strictness strictness) {
    String normal = normal(text);
    if (normal.length() <= LONGEST && format.matcher(normal).matches()) {
      return new Good(normal);
    }
    return new Bad("is not of the form " + example);
  }

  private static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), LONGEST + 1); i++) {
      char c = text.charAt(i);
      if (Character.getType(c) == Character.DASH_PUNCTUATION) {
        normal.append('-');
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        normal.append(c);
      }
    }
    return normal.toString().toUpperCase(Locale.ROOT);
  }
}
