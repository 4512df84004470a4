package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Hungary. */
final class Hungary {

  private static final int[] WEIGHTS = {9, 7, 3, 1, 9, 7, 3};

  /** ANUM: eight digits, the last mod 10 with weights 9, 7, 3, 1. */
  static final Kind VAT =
      EuVat.vat("HU", "közösségi adószám")
          .example("HU10625790")
          .oneIn(10)
          .shapes("99999999")
          .check(Hungary::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Hungary() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 8)) {
      return Fault.NEVER_ISSUED.reason();
    }
    return CheckDigits.digitIs(text, 7, (10 - text.weighted(0, WEIGHTS) % 10) % 10);
  }
}
