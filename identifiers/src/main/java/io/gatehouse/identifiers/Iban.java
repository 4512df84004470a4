package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import org.jspecify.annotations.Nullable;

/** The international bank account number. */
final class Iban {

  /**
   * IBAN: country, check digits mod 97-10 (02 to 98), and the country's own account number in its
   * own structure. For Norway the account's own check digit must hold too; other countries' inner
   * check digits differ by bank and are not looked at.
   */
  static final Kind IBAN =
      kind("*", "iban", Subject.BANK_ACCOUNT, "International bank account number (IBAN)")
          .source("ISO 13616-1; SWIFT IBAN register release 101")
          .example("DE89370400440532013000")
          .oneIn(2000)
          .separators("-")
          .shapes("aa99" + "x".repeat(11) + "y".repeat(19))
          .check(Iban::check)
          .human(Iban::inFours)
          .facts(
              c ->
                  Facts.details(
                      "country", c.substring(0, 2),
                      "account", c.substring(4)))
          .make();

  private Iban() {}

  static @Nullable Reason check(Text text) {
    Shapes structure = IbanStructures.of(text.at(0), text.at(1));
    if (structure == null) {
      return Fault.COUNTRY.reason();
    }
    if (!structure.fits(text)) {
      return structure.explain(text);
    }
    int account = CheckDigits.mod97(text, 4, text.length(), 0);
    int expected = 98 - CheckDigits.mod97(text, 0, 2, account) * 100 % 97;
    if (text.number(2, 4) != expected) {
      return Fault.expectedPair(expected);
    }
    return text.startsWith("NO") ? Norway.accountNumber(text, 4) : null;
  }

  private static String inFours(String compact) {
    StringBuilder spelled = new StringBuilder(compact.length() + compact.length() / 4);
    for (int i = 0; i < compact.length(); i++) {
      if (i > 0 && i % 4 == 0) {
        spelled.append(' ');
      }
      spelled.append(compact.charAt(i));
    }
    return spelled.toString();
  }
}
