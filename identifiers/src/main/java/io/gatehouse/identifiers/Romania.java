package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Romania. */
final class Romania {

  private static final int[] ENTITY_WEIGHTS = {7, 5, 3, 2, 1, 7, 5, 3, 2};
  private static final int[] PERSON_WEIGHTS = {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};

  /**
   * CIF: two to ten digits, the first not 0, the last mod 11; or the CNP of a person, 13 digits
   * with sex and century, birth date and county.
   */
  static final Kind VAT =
      EuVat.vat("RO", "cod de înregistrare în scopuri de TVA")
          .example("RO1590082")
          .oneIn(10)
          .shapes("99dddddddd", "9999999999999")
          .check(text -> text.length() == 13 ? person(text) : entity(text))
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Romania() {}

  private static @Nullable Reason entity(Text text) {
    if (text.digit(0) == 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    int last = text.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += ENTITY_WEIGHTS[ENTITY_WEIGHTS.length - last + i] * text.digit(i);
    }
    return CheckDigits.digitIs(text, last, 10 * sum % 11 % 10);
  }

  private static @Nullable Reason person(Text text) {
    int century =
        switch (text.digit(0)) {
          case 0 -> 0;
          case 3, 4 -> 1800;
          case 5, 6 -> 2000;
          default -> 1900;
        };
    int year = century + (int) text.number(1, 3);
    if (century == 0 || !Dates.exists(year, (int) text.number(3, 5), (int) text.number(5, 7))) {
      return Fault.DATE.reason();
    }
    if (!isCounty((int) text.number(7, 9))) {
      return Fault.COUNTY.reason();
    }
    int remainder = text.weighted(0, PERSON_WEIGHTS) % 11;
    return text.digit(12) == (remainder == 10 ? 1 : remainder) ? null : Fault.CHECK_DIGIT.reason();
  }

  /** 01–46 counties and sectors of Bucharest, 47–48 former ones, 70 and 80–83 for the diaspora. */
  private static boolean isCounty(int code) {
    return switch (code) {
      case 47, 48, 51, 52, 70, 80, 81, 82, 83 -> true;
      default -> code >= 1 && code <= 46;
    };
  }
}
