package io.gatehouse.identifiers;

import java.util.List;

/** Numbers given out in Croatia. */
final class Croatia {

  /**
   * OIB: eleven digits, the last ISO/IEC 7064 MOD 11,10. Zakon o osobnom identifikacijskom broju.
   */
  static final Kind VAT =
      EuVat.vat("HR", "PDV ID broj, OIB")
          .example("HR27759560625")
          .oneIn(10)
          .shapes("99999999999")
          .check(
              text ->
                  text.allZero(0, 11)
                      ? Fault.NEVER_ISSUED.reason()
                      : CheckDigits.digitIs(text, 10, CheckDigits.iso7064Mod11And10(text, 10)))
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Croatia() {}
}
