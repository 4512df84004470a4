package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Sweden. */
final class Sweden {

  /**
   * Organisationsnummer: ten digits, the third at least 2 so that it is no personnummer, Luhn over
   * all. Act 1974:174; the first digit is the group of legal forms. Twelve digits begin with 16.
   */
  static final Kind ORGANISATION_NUMBER =
      kind("SE", "orgnr", Subject.COMPANY, "Organisation number (organisationsnummer)")
          .source("Act (1974:174) on identity designations; SKV 709")
          .example("556016-0680")
          .oneIn(12)
          .joint('-', 4)
          .shapes("9999999999")
          .expansion(2, Sweden::withoutCentury)
          .check(Sweden::organisationNumber)
          .canonical("######-####")
          .alsoWritten(c -> c)
          .alsoWritten(c -> "16" + c)
          .alsoWritten(c -> KindBuilder.masked("16" + c, "########-####"))
          .facts(c -> Facts.details("entity", legalForms(c.charAt(0))))
          .make();

  /**
   * VAT number: SE, organisation or personal number, and 01. The Tax Agency keeps other endings for
   * further registrations of one taxpayer, and has given none out.
   */
  static final Kind VAT =
      kind("SE", "vat", Subject.TAX, "VAT number (momsregistreringsnummer)")
          .source("EU VIES VAT number construction rules, SE; SKV 552")
          .example("SE556016068001")
          .oneIn(1000)
          .prefix("SE")
          .separators("-")
          .shapes("999999999901")
          .check(Sweden::luhnOfTen)
          .canonical("SE############")
          .make();

  /** Bankgiro: seven or eight digits, Luhn. Bankgirot's manual. */
  static final Kind BANKGIRO =
      kind("SE", "bankgiro", Subject.BANK_ACCOUNT, "Bankgiro number")
          .source("Bankgirot, user manual; PEPPOL SE-R-008 and SE-R-009")
          .example("991-2346")
          .oneIn(10)
          .joint('-', 4)
          .shapes("9999999d")
          .check(Sweden::luhn)
          .canonical(c -> hyphenated(c, 4))
          .alsoWritten(c -> c)
          .make();

  /** Plusgiro: two to eight digits, Luhn, the last one after a hyphen. */
  static final Kind PLUSGIRO =
      kind("SE", "plusgiro", Subject.BANK_ACCOUNT, "Plusgiro number")
          .source("Nordea, Plusgirot; PEPPOL SE-R-007 and SE-R-010")
          .example("901950-6")
          .oneIn(10)
          .joint('-', 1)
          .shapes("99dddddd")
          .check(Sweden::luhn)
          .canonical(c -> hyphenated(c, 1))
          .alsoWritten(c -> c)
          .make();

  /** OCR reference of an inpayment: up to 25 digits, the last one Luhn. Bankgirot, OCR check. */
  static final Kind OCR =
      kind("SE", "ocr", Subject.REFERENCE, "OCR reference")
          .source("Bankgirot, OCR-referenskontroll")
          .example("79927398713")
          .oneIn(5)
          .separators("-")
          .shapes("99" + "d".repeat(23))
          .check(Sweden::luhn)
          .make();

  /** Postal code: five digits, the first not 0, written with a space after the third. */
  static final Kind POSTAL_CODE =
      kind("SE", "postal_code", Subject.POSTAL_AREA, "Postal code (postnummer)")
          .source("PostNord, postnummersystem")
          .example("11455")
          .shapes("99999")
          .check(text -> text.at(0) == '0' ? Fault.notAllowedAt(0) : null)
          .human("### ##")
          .make();

  static final List<Kind> KINDS =
      List.of(
          ORGANISATION_NUMBER,
          SwedishPersons.PERSONAL_NUMBER,
          SwedishPersons.COORDINATION_NUMBER,
          VAT,
          BANKGIRO,
          PLUSGIRO,
          OCR,
          POSTAL_CODE);

  private Sweden() {}

  private static @Nullable Reason withoutCentury(Text text) {
    if (text.length() == 12 && text.startsWith("16")) {
      text.remove(0, 2);
    }
    return null;
  }

  private static @Nullable Reason organisationNumber(Text text) {
    return text.digit(2) < 2 ? Fault.THIRD_DIGIT.reason() : luhnOfTen(text);
  }

  private static @Nullable Reason luhnOfTen(Text text) {
    return text.allZero(0, 10) ? Fault.NEVER_ISSUED.reason() : CheckDigits.luhnReason(text, 0, 10);
  }

  private static @Nullable Reason luhn(Text text) {
    return text.allZero(0, text.length())
        ? Fault.NEVER_ISSUED.reason()
        : CheckDigits.luhnReason(text, 0, text.length());
  }

  private static String hyphenated(String digits, int after) {
    int at = digits.length() - after;
    return digits.substring(0, at) + "-" + digits.substring(at);
  }

  private static String legalForms(char group) {
    return switch (group) {
      case '1' -> "estate of a deceased person";
      case '2' -> "state, region, municipality or parish";
      case '3' -> "foreign company";
      case '5' -> "limited company (aktiebolag)";
      case '6' -> "simple partnership (enkelt bolag)";
      case '7' -> "economic association or housing cooperative";
      case '8' -> "non-profit association or foundation";
      case '9' -> "partnership (handelsbolag, kommanditbolag)";
      default -> "";
    };
  }
}
