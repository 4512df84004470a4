package io.gatehouse.identifiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The personal code that Estonia and Lithuania share: one digit for sex and century, the birth
 * date, a serial, and a check digit in two passes mod 11.
 */
final class BalticPersons {

  private BalticPersons() {}

  static @Nullable Reason check(Text text) {
    int first = text.digit(0);
    if (first < 1 || first > 8) {
      return Fault.FIRST_CHARACTER.reason();
    }
    return Dates.exists(year(text), (int) text.number(3, 5), (int) text.number(5, 7))
        ? checkDigit(text)
        : Fault.DATE.reason();
  }

  static @Nullable Reason checkDigit(Text text) {
    return text.digit(10) == CheckDigits.twoPass(text, 10) ? null : Fault.CHECK_DIGIT.reason();
  }

  static Facts facts(String compact) {
    Text text = Text.of(compact);
    return Facts.person(
        LocalDate.of(year(text), (int) text.number(3, 5), (int) text.number(5, 7)),
        text.digit(0) % 2 == 1 ? Sex.MALE : Sex.FEMALE,
        Facts.Series.ORDINARY,
        false);
  }

  /** 1 and 2 are the 1800s, 3 and 4 the 1900s, and so on; odd for men. */
  private static int year(Text text) {
    return 1800 + (text.digit(0) - 1) / 2 * 100 + (int) text.number(1, 3);
  }
}
