package io.gatehouse.door.business;

import io.gatehouse.country.Countries;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What texts of the contract may look like. */
final class Texts {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** The form of HTML's own mail fields, with a dot in the domain. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,63}");

  private Texts() {}

  /** A calendar date such as {@code 2015-04-01}, from the year 1000 on. */
  static Optional<LocalDate> date(String text) {
    try {
      return text.length() == 10 && text.charAt(0) >= '1'
          ? Optional.of(LocalDate.parse(text, DATE))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static boolean email(String text) {
    return text.length() <= 50 && EMAIL.matcher(text).matches();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether it can be stored and shown: no control characters, no halves of characters. */
  static boolean plain(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  static boolean alpha3(String code) {
    return code.length() == 3
        && Countries.of(code).filter(country -> country.alpha3().equals(code)).isPresent();
  }
}
