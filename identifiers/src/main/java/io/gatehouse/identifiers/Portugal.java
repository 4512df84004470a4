package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Portugal. */
final class Portugal {

  private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2};

  /** NIF: nine digits, the first not 0, the last mod 11 with 10 and 11 giving 0. */
  static final Kind VAT =
      EuVat.vat("PT", "NIF")
          .example("PT500697256")
          .oneIn(11)
          .shapes("999999999")
          .check(Portugal::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Portugal() {}

  private static @Nullable Reason vat(Text text) {
    if (text.digit(0) == 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    return CheckDigits.digitIs(text, 8, CheckDigits.mod11(text, 0, WEIGHTS) % 10);
  }
}
