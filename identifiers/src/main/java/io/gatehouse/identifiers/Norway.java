package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Norway, those of persons apart: {@link NorwegianPersons}. */
final class Norway {

  private static final int[] ORGANISATION_WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final int[] ACCOUNT_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

  /**
   * Organisasjonsnummer: nine digits, the last one mod 11. Given out so far with 8 or 9 in front;
   * the rule does not ask for it. Brønnøysund Register Centre.
   */
  static final Kind ORGANISATION_NUMBER =
      kind("NO", "orgnr", Subject.COMPANY, "Organisation number (organisasjonsnummer)")
          .source("Brønnøysund Register Centre, organisasjonsnummeret; Enhetsregisterloven § 23")
          .example("923609016")
          .oneIn(11)
          .separators(".")
          .shapes("999999999")
          .check(Norway::organisationNumber)
          .human("### ### ###")
          .make();

  /**
   * VAT number: organisation number and MVA, with NO before it across borders. Bookkeeping
   * Regulation § 5-1-2 asks for the letters MVA, so a number without them is not taken.
   */
  static final Kind VAT =
      kind("NO", "mva", Subject.TAX, "VAT number (MVA-nummer)")
          .source("Bokføringsforskriften § 5-1-2; PEPPOL NO-R-001")
          .example("NO923609016MVA")
          .alsoCalled("vat")
          .oneIn(190_000)
          .separators(".")
          .prefix("NO")
          .shapes("999999999MVA")
          .check(Norway::organisationNumber)
          .canonical("NO############")
          .human("NO ### ### ### ###")
          .facts(c -> Facts.details("organisation_number", c.substring(0, 9)))
          .make();

  /**
   * Kontonummer, the bank account: bank, group, account and a check digit mod 11. Accounts of the
   * old postgiro have 0000 for a bank and a check digit by Luhn over the last seven.
   */
  static final Kind ACCOUNT_NUMBER =
      kind("NO", "kontonummer", Subject.BANK_ACCOUNT, "Bank account (kontonummer)")
          .source("Bits AS, kontonummer; NS 5915")
          .example("83300012348")
          .oneIn(11)
          .separators(".")
          .shapes("99999999999")
          .check(text -> accountNumber(text, 0))
          .human("#### ## #####")
          .alsoWritten(c -> KindBuilder.masked(c, "####.##.#####"))
          .facts(c -> Facts.details("bank", c.substring(0, 4)))
          .make();

  /** KID, the customer identification on a payment slip: last character mod 10 or mod 11. */
  static final Kind KID =
      kind("NO", "kid", Subject.REFERENCE, "Payment reference (KID)")
          .source("Mastercard Payment Services Norway, OCR giro system specification")
          .example("12345678903")
          .oneIn(4)
          .shapes(kidShapes())
          .check(Norway::kid)
          .make();

  /** Postal code: four digits. */
  static final Kind POSTAL_CODE =
      kind("NO", "postal_code", Subject.POSTAL_AREA, "Postal code (postnummer)")
          .source("Posten Bring, postnummersystemet")
          .example("0150")
          .shapes("9999")
          .make();

  static final List<Kind> KINDS =
      List.of(
          ORGANISATION_NUMBER,
          NorwegianPersons.BIRTH_NUMBER,
          ACCOUNT_NUMBER,
          VAT,
          KID,
          POSTAL_CODE);

  private Norway() {}

  private static @Nullable Reason organisationNumber(Text text) {
    if (text.allZero(0, 9)) {
      return Fault.NEVER_ISSUED.reason();
    }
    return CheckDigits.digitIs(text, 8, CheckDigits.mod11(text, 0, ORGANISATION_WEIGHTS));
  }

  static @Nullable Reason accountNumber(Text text, int from) {
    if (text.allZero(from, from + 4)) {
      return text.allZero(from, from + 11)
          ? Fault.NEVER_ISSUED.reason()
          : CheckDigits.luhnReason(text, from + 4, from + 11);
    }
    return CheckDigits.digitIs(text, from + 10, CheckDigits.mod11(text, from, ACCOUNT_WEIGHTS));
  }

  /** Two to 25 digits; by mod 11 the last may be a hyphen, which stands for 10. */
  private static String[] kidShapes() {
    return Stream.concat(
            Stream.of("99" + "d".repeat(23)),
            IntStream.range(1, 25).mapToObj(digits -> "9".repeat(digits) + "-"))
        .toArray(String[]::new);
  }

  private static @Nullable Reason kid(Text text) {
    int last = text.length() - 1;
    if (text.allZero(0, last)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int sum = 0;
    for (int i = last - 1, weight = 2; i >= 0; i--, weight = weight == 7 ? 2 : weight + 1) {
      sum += weight * text.digit(i);
    }
    int expected = (11 - sum % 11) % 11;
    if (text.at(last) == '-') {
      return expected == 10 ? null : Fault.expectedDigit(expected);
    }
    return text.digit(last) == expected ? null : CheckDigits.luhnReason(text, 0, last + 1);
  }
}
