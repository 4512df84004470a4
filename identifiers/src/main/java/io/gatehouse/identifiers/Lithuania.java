package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Lithuania. */
final class Lithuania {

  /** Juridinio asmens kodas: nine digits, the last in two passes mod 11. Registrų centras. */
  static final Kind COMPANY_NUMBER =
      kind("LT", "ja_kodas", Subject.COMPANY, "Legal entity code (juridinio asmens kodas)")
          .source("Juridinių asmenų registro nuostatai; ICD 0200 of ISO/IEC 6523")
          .example("110053842")
          .oneIn(10)
          .shapes("999999999")
          .check(Lithuania::companyNumber)
          .make();

  /**
   * Asmens kodas, the personal code, as in Estonia. One that begins with 9 is an exception without
   * a birth date.
   */
  static final Kind PERSONAL_CODE =
      kind("LT", "asmens_kodas", Subject.PERSON, "Personal code (asmens kodas)")
          .source("Gyventojų registro įstatymas, art. 8")
          .example("38703181745")
          .oneIn(300)
          .shapes("99999999999")
          .check(
              text ->
                  text.at(0) == '9' ? BalticPersons.checkDigit(text) : BalticPersons.check(text))
          .facts(c -> c.charAt(0) == '9' ? Facts.NONE : BalticPersons.facts(c))
          .make();

  /**
   * PVM number: nine digits, the eighth 1, for entities; twelve, the eleventh 1, for temporarily
   * registered taxpayers; the last in two passes mod 11.
   */
  static final Kind VAT =
      EuVat.named("LT", "pvm", "PVM mokėtojo kodas")
          .example("LT100538411")
          .oneIn(100)
          .shapes("999999999", "999999999999")
          .check(Lithuania::vat)
          .make();

  static final List<Kind> KINDS = List.of(COMPANY_NUMBER, PERSONAL_CODE, VAT);

  private Lithuania() {}

  private static @Nullable Reason companyNumber(Text text) {
    return text.allZero(0, 9)
        ? Fault.NEVER_ISSUED.reason()
        : CheckDigits.digitIs(text, 8, CheckDigits.twoPass(text, 8));
  }

  private static @Nullable Reason vat(Text text) {
    int last = text.length() - 1;
    if (text.at(last - 1) != '1') {
      return Fault.LAST_BUT_ONE.reason();
    }
    return CheckDigits.digitIs(text, last, CheckDigits.twoPass(text, last));
  }
}
