package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Poland. */
final class Poland {

  private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

  /** NIP: ten digits, the last mod 11; a remainder of 10 is left out. */
  static final Kind VAT =
      EuVat.vat("PL", "NIP")
          .example("PL7740001454")
          .oneIn(11)
          .shapes("9999999999")
          .check(Poland::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Poland() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 10)) {
      return Fault.NEVER_ISSUED.reason();
    }
    return CheckDigits.digitIs(text, 9, text.weighted(0, WEIGHTS) % 11);
  }
}
