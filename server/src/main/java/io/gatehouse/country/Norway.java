package io.gatehouse.country;

import java.util.List;
import java.util.Set;

/** Norway. The organisation number serves every kind of undertaking, sole traders too. */
final class Norway {
  static final NumberRule FODSELSNUMMER =
      new NumberRule("NO", "fodselsnummer", "\\d{11}", "31129956715");

  static final Country NORWAY =
      new Country(
          "NO",
          "NOR",
          Language.NORWEGIAN,
          "NOK",
          List.of(new NumberRule("NO", "orgnr", "\\d{9}", "988077917")),
          List.of(FODSELSNUMMER),
          new NumberRule("NO", "mva", "(NO)?\\d{9}MVA", "NO988077917MVA"),
          "NO%sMVA",
          FODSELSNUMMER,
          PostalCode.of("\\d{4}", "0150"),
          Set.of(AccountType.IBAN, AccountType.BBAN));

  private Norway() {}
}
