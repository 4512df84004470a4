package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in the Netherlands. */
final class Netherlands {

  private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2};

  /** N and L as ISO/IEC 7064 counts letters, read as one number. */
  private static final int NL = 2321;

  /**
   * Btw-id: nine digits, B, and two more. The nine are an RSIN or BSN (mod 11), or, for sole
   * traders since 2020, all of it with NL before is 1 mod 97-10.
   */
  static final Kind VAT =
      EuVat.vat("NL", "btw-identificatienummer")
          .source("Uitvoeringsbesluit omzetbelasting 1968; EU VIES construction rules, NL")
          .example("NL803441526B01")
          .oneIn(10)
          .shapes("999999999B99")
          .check(Netherlands::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Netherlands() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 9) || text.allZero(10, 12)) {
      return Fault.NEVER_ISSUED.reason();
    }
    boolean eleven = (text.weighted(0, WEIGHTS) - text.digit(8)) % 11 == 0;
    return eleven || CheckDigits.mod97(text, 0, 12, NL % 97) == 1
        ? null
        : Fault.CHECK_DIGIT.reason();
  }
}
