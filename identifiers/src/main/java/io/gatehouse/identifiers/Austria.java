package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Austria. */
final class Austria {

  private static final int[] COMPANY_WEIGHTS = {6, 4, 14, 15, 10, 1};
  private static final String COMPANY_LETTERS = "ABDFGHIKMPSTVWXYZ";

  /**
   * Firmenbuchnummer: one to six digits and a check letter. Firmenbuchgesetz § 30. The letter's
   * rule is not published; weights and alphabet are recalled and were confirmed on a dozen
   * registered companies.
   */
  static final Kind COMPANY_NUMBER =
      kind("AT", "firmenbuchnummer", Subject.COMPANY, "Company register number (Firmenbuchnummer)")
          .source("Firmenbuchgesetz § 30; check letter confirmed on registered companies")
          .example("33209m")
          .oneIn(17)
          .separators("-./")
          .prefix("FN")
          .shapes(
              IntStream.rangeClosed(1, 6)
                  .mapToObj(digits -> "9".repeat(digits) + "a")
                  .toArray(String[]::new))
          .check(Austria::companyNumber)
          .canonical(Austria::companyNumber)
          .human(c -> "FN " + companyNumber(c))
          .alsoWritten(c -> "FN" + companyNumber(c))
          .alsoWritten(c -> c.toLowerCase(Locale.ROOT))
          .make();

  /** UID: U and eight digits, the last by Luhn over the others with 4 added to the sum. */
  static final Kind VAT =
      EuVat.named("AT", "uid", "UID-Nummer")
          .example("ATU14189108")
          .oneIn(200)
          .shapes("U99999999")
          .check(Austria::vat)
          .make();

  static final List<Kind> KINDS = List.of(COMPANY_NUMBER, VAT);

  private Austria() {}

  private static @Nullable Reason companyNumber(Text text) {
    int digits = text.length() - 1;
    if (text.allZero(0, digits)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int sum = 0;
    for (int i = 0; i < digits; i++) {
      sum += COMPANY_WEIGHTS[COMPANY_WEIGHTS.length - digits + i] * text.digit(i);
    }
    char expected = COMPANY_LETTERS.charAt(sum % 17);
    return text.at(digits) == expected ? null : Fault.expectedCharacter(expected);
  }

  /** Without leading zeros, the letter small. */
  private static String companyNumber(String compact) {
    int zeros = 0;
    while (compact.charAt(zeros) == '0') {
      zeros++;
    }
    return compact.substring(zeros).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(1, 8)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int sum = 4;
    for (int i = 1; i < 8; i++) {
      int doubled = 2 * text.digit(i);
      sum += i % 2 == 1 ? text.digit(i) : doubled / 10 + doubled % 10;
    }
    return CheckDigits.digitIs(text, 8, (10 - sum % 10) % 10);
  }
}
