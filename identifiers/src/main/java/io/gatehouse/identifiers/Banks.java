package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;

/** Numbers of banks and of legal entities in finance that are the same everywhere. */
final class Banks {

  /** BIC: four letters, country, place, and optionally a branch. ISO 9362. */
  static final Kind BIC =
      kind("*", "bic", Subject.BANK, "Business identifier code (BIC, SWIFT)")
          .source("ISO 9362")
          .example("OKOYFIHH")
          .oneIn(4)
          .separators("-")
          .shapes("aaaaaaxx", "aaaaaaxxxxx")
          .facts(Banks::facts)
          .make();

  /**
   * LEI: 18 characters and two check digits mod 97-10. The first four name the organisation that
   * gave it out.
   */
  static final Kind LEI =
      kind("*", "lei", Subject.COMPANY, "Legal entity identifier (LEI)")
          .source("ISO 17442-1; check digits ISO/IEC 7064 MOD 97-10")
          .example("529900T8BM49AURSDO55")
          .oneIn(1000)
          .separators("-")
          .shapes("xxxxxxxxxxxxxxxxxx99")
          .check(CheckDigits::iso7064Mod97And10)
          .facts(c -> Facts.details("issuer", c.substring(0, 4)))
          .make();

  static final List<Kind> KINDS = List.of(BIC, LEI);

  private Banks() {}

  static Facts facts(String bic) {
    return Facts.details(
        "bank", bic.substring(0, 4),
        "country", bic.substring(4, 6),
        "location", bic.substring(6, 8),
        "branch", bic.substring(8));
  }
}
