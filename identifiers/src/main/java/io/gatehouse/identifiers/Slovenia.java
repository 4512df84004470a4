package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Slovenia. */
final class Slovenia {

  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2};

  /**
   * ID za DDV: eight digits, the first not 0, the last 11 less the sum mod 11; 10 gives 0, and 11
   * is left out.
   */
  static final Kind VAT =
      EuVat.vat("SI", "ID za DDV")
          .example("SI82646716")
          .oneIn(11)
          .shapes("99999999")
          .check(Slovenia::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Slovenia() {}

  private static @Nullable Reason vat(Text text) {
    if (text.digit(0) == 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    int check = 11 - text.weighted(0, WEIGHTS) % 11;
    return check == 11 ? Fault.NEVER_ISSUED.reason() : CheckDigits.digitIs(text, 7, check % 10);
  }
}
