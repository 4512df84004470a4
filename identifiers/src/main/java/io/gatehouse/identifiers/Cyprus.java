package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Cyprus. */
final class Cyprus {

  private static final int[] ODD_PLACES = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  /**
   * VAT number: eight digits and a check letter mod 26, for which the digits at odd places are
   * changed by a table. None begins with 12.
   */
  static final Kind VAT =
      EuVat.vat("CY", "ΦΠΑ")
          .example("CY10259033P")
          .oneIn(26)
          .shapes("99999999a")
          .check(Cyprus::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Cyprus() {}

  private static @Nullable Reason vat(Text text) {
    if (text.startsWith("12")) {
      return Fault.FIRST_TWO.reason();
    }
    if (text.allZero(0, 8)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += i % 2 == 0 ? ODD_PLACES[text.digit(i)] : text.digit(i);
    }
    char expected = (char) ('A' + sum % 26);
    return text.at(8) == expected ? null : Fault.expectedCharacter(expected);
  }
}
