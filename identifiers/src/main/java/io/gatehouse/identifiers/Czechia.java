package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Czechia. */
final class Czechia {

  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2};

  /**
   * DIČ: eight digits for a legal entity (its IČO, mod 11, not beginning with 9), nine beginning
   * with 6 for certain individuals, else the birth number of nine or ten digits.
   */
  static final Kind VAT =
      EuVat.vat("CZ", "DIČ")
          .example("CZ45274649")
          .oneIn(11)
          .shapes("99999999", "999999999", "9999999999")
          .check(Czechia::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Czechia() {}

  private static @Nullable Reason vat(Text text) {
    if (text.length() == 8) {
      return legalEntity(text);
    }
    if (text.length() == 9 && text.digit(0) == 6) {
      int remainder = text.weighted(1, WEIGHTS) % 11;
      return CheckDigits.digitIs(text, 8, (remainder + 8) % 10);
    }
    return BirthNumbers.isValid(text) ? null : Fault.CHECK_DIGIT.reason();
  }

  private static @Nullable Reason legalEntity(Text text) {
    if (text.digit(0) == 9) {
      return Fault.FIRST_CHARACTER.reason();
    }
    if (text.allZero(0, 7)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int check = CheckDigits.mod11(text, 0, WEIGHTS);
    return CheckDigits.digitIs(text, 7, check == 0 ? 1 : check % 10);
  }
}
