package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import org.jspecify.annotations.Nullable;

/** Numbers that companies of any country are given by private bodies. */
final class GlobalCompanies {

  /** GLN: thirteen digits, the last one mod 10 with weights 1 and 3. GS1 General Specifications. */
  static final Kind GLN =
      kind("*", "gln", Subject.COMPANY, "Global location number (GLN)")
          .source("GS1 General Specifications § 7.9")
          .example("4006381333931")
          .oneIn(10)
          .separators("-")
          .shapes("9999999999999")
          .check(GlobalCompanies::gln)
          .make();

  /** DUNS: nine digits. The check digit that it once had is not promised any more. */
  static final Kind DUNS =
      kind("*", "duns", Subject.COMPANY, "D-U-N-S number")
          .source("Dun & Bradstreet; ICD 0060 of ISO/IEC 6523")
          .example("150483782")
          .separators("-")
          .shapes("999999999")
          .check(text -> text.allZero(0, 9) ? Fault.NEVER_ISSUED.reason() : null)
          .human("##-###-####")
          .make();

  private GlobalCompanies() {}

  private static @Nullable Reason gln(Text text) {
    if (text.allZero(0, 13)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += text.digit(i) * (i % 2 == 0 ? 1 : 3);
    }
    return CheckDigits.digitIs(text, 12, (10 - sum % 10) % 10);
  }
}
