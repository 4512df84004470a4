package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Greece, whose letters are EL in tax matters. */
final class Greece {

  /**
   * AFM: nine digits, the last mod 11 over powers of two. Older ones have eight and mean the same
   * with a zero before. GR is taken for EL.
   */
  static final Kind VAT =
      EuVat.vat("EL", "ΑΦΜ")
          .example("EL094019245")
          .oneIn(10)
          .prefix("EL", "GR")
          .shapes("999999999")
          .expansion(1, Greece::padded)
          .check(Greece::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Greece() {}

  private static @Nullable Reason padded(Text text) {
    if (text.length() == 8 && text.isDigits(0, 8)) {
      text.insert(0, "0");
    }
    return null;
  }

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 9)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum = 2 * sum + text.digit(i);
    }
    return CheckDigits.digitIs(text, 8, sum * 2 % 11 % 10);
  }
}
