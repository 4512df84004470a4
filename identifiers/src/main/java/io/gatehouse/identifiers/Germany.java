package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Germany. */
final class Germany {

  /**
   * USt-IdNr.: nine digits, the first not 0, the last ISO/IEC 7064 MOD 11,10. Umsatzsteuergesetz §
   * 27a; Federal Central Tax Office.
   */
  static final Kind VAT =
      EuVat.vat("DE", "USt-IdNr.")
          .example("DE143454214")
          .oneIn(11)
          .shapes("999999999")
          .check(Germany::vat)
          .human(c -> "DE " + c)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Germany() {}

  private static @Nullable Reason vat(Text text) {
    if (text.digit(0) == 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    return CheckDigits.digitIs(text, 8, CheckDigits.iso7064Mod11And10(text, 8));
  }
}
