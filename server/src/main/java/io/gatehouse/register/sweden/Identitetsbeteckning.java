package io.gatehouse.register.sweden;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Bolagsverket writes numbers: organisations with 10 digits, people with 12. */
final class Identitetsbeteckning {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private Identitetsbeteckning() {}

  /** An organisation, or a sole trader with a personal number of twelve digits. */
  static Optional<String> organisation(String text) {
    String digits = text.replaceAll("[\\s\\p{Pd}]", "");
    return Optional.of(digits.matches("16\\d{10}") ? digits.substring(2) : digits)
        .filter(number -> number.matches("\\d{10}|(18|19|20)\\d{10}"));
  }

  /**
   * A personal or coordination number with its century: with a plus sign the person is a hundred or
   * older (SKV 704), otherwise the latest century that is not in the future.
   */
  static Optional<String> person(String text, Clock clock) {
    String plain = text.replaceAll("[\\s\\p{Pd}]", "");
    if (plain.matches("\\d{12}")) {
      return Optional.of(plain);
    }
    boolean hundred = plain.matches("\\d{6}\\+\\d{4}");
    String digits = plain.replace("+", "");
    if (!digits.matches("\\d{10}")) {
      return Optional.empty();
    }
    int year = LocalDate.ofInstant(clock.instant(), STOCKHOLM).getYear();
    int century = year / 100 - (Integer.parseInt(digits.substring(0, 2)) > year % 100 ? 1 : 0);
    return Optional.of((hundred ? century - 1 : century) + digits);
  }

  /** The date of birth in a number of twelve digits; null for coordination numbers and others. */
  static @Nullable LocalDate birthDate(@Nullable String number) {
    if (number == null || !number.matches("\\d{12}")) {
      return null;
    }
    try {
      return LocalDate.parse(number.substring(0, 8), DATE);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
