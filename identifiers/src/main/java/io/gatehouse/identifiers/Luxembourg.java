package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Luxembourg. */
final class Luxembourg {

  /** TVA number: eight digits, the last two being the first six mod 89. */
  static final Kind VAT =
      EuVat.vat("LU", "numéro de TVA")
          .example("LU26375245")
          .oneIn(100)
          .shapes("99999999")
          .check(Luxembourg::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Luxembourg() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 6)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int expected = (int) (text.number(0, 6) % 89);
    return text.number(6, 8) == expected ? null : Fault.expectedPair(expected);
  }
}
