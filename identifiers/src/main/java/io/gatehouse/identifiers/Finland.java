package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Finland. */
final class Finland {

  /**
   * Y-tunnus, the business id: seven digits, a hyphen and a check digit mod 11. Decree 598/1991 §
   * 4; a remainder of 1 has no check digit, and such numbers are left out. Older ones are written
   * with six digits and mean the same with a zero before.
   */
  static final Kind BUSINESS_ID =
      kind("FI", "ytunnus", Subject.COMPANY, "Business ID (Y-tunnus)")
          .source("Decree 598/1991 § 4; Business Information Act 244/2001")
          .example("1927400-1")
          .oneIn(11)
          .joint('-', 1)
          .shapes("99999999")
          .expansion(1, text -> padded(text, 7))
          .check(Finland::businessId)
          .canonical("#######-#")
          .make();

  /** HETU, the personal identity code; see {@link FinnishPersons}. */
  static final Kind PERSONAL_ID = FinnishPersons.PERSONAL_ID;

  /** VAT number: FI and the business id without hyphen. VIES construction rules, Finland. */
  static final Kind VAT =
      kind("FI", "vat_alv", Subject.TAX, "VAT number (ALV-numero)")
          .source("EU VIES VAT number construction rules, FI; Decree 598/1991 § 4")
          .example("FI19274001")
          .alsoCalled("vat")
          .oneIn(11)
          .prefix("FI")
          .shapes("99999999")
          .check(Finland::businessId)
          .canonical("FI########")
          .facts(c -> Facts.details("business_id", c.substring(0, 7) + "-" + c.charAt(7)))
          .make();

  /**
   * OVT, the electronic data interchange id: 0037, the business id without hyphen, and up to five
   * characters of the company's own choice. SFS 5748; TIEKE's OVT description.
   */
  static final Kind OVT =
      kind("FI", "ovt", Subject.ELECTRONIC_ADDRESS, "E-invoice address (OVT-tunnus)")
          .source("SFS 5748; ICD 0037 of ISO/IEC 6523")
          .example("003719274001")
          .oneIn(110_000)
          .separators("-")
          .shapes("003799999999yyyyy")
          .check(Finland::ovt)
          .facts(c -> ovtFacts(c))
          .make();

  /** E-invoice operator (broker): its own OVT or, for a bank, its BIC. */
  static final Kind OPERATOR =
      kind("FI", "operator", Subject.ELECTRONIC_ADDRESS, "E-invoice operator (välittäjätunnus)")
          .source("TIEKE, list of operators; ISO 9362 for banks")
          .example("003719274001")
          .oneIn(3)
          .separators("-")
          .shapes("003799999999yyyyy", "aaaaaaxx", "aaaaaaxxxxx")
          .check(text -> text.isDigit(0) ? ovt(text) : null)
          .facts(c -> c.length() >= 12 ? ovtFacts(c) : Banks.facts(c))
          .make();

  /** Postal code: five digits, Posti. */
  static final Kind POSTAL_CODE =
      kind("FI", "postal_code", Subject.POSTAL_AREA, "Postal code (postinumero)")
          .source("Posti, postal code directory")
          .example("70100")
          .shapes("99999")
          .make();

  static final List<Kind> KINDS =
      List.of(BUSINESS_ID, PERSONAL_ID, VAT, OVT, OPERATOR, POSTAL_CODE);

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

  private Finland() {}

  private static @Nullable Reason padded(Text text, int shortLength) {
    if (text.length() == shortLength) {
      text.insert(0, "0");
    }
    return null;
  }

  private static @Nullable Reason businessId(Text text) {
    return businessIdAt(text, 0);
  }

  private static @Nullable Reason businessIdAt(Text text, int from) {
    if (text.allZero(from, from + 8)) {
      return Fault.NEVER_ISSUED.reason();
    }
    return CheckDigits.digitIs(text, from + 7, CheckDigits.mod11(text, from, WEIGHTS));
  }

  static @Nullable Reason ovt(Text text) {
    return businessIdAt(text, 4);
  }

  private static Facts ovtFacts(String compact) {
    return Facts.details(
        "business_id",
        compact.substring(4, 11) + "-" + compact.charAt(11),
        "unit",
        compact.substring(12));
  }
}
