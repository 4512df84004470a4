package io.gatehouse.country;

import java.util.List;
import java.util.Set;

/** Norway. The organisation number serves every kind of undertaking, sole traders too. */
final class Norway {
  private static final NumberRule FODSELSNUMMER = NumberRule.of("NO", "fodselsnummer");

  static final Country NORWAY =
      new Country(
          "NO",
          "NOR",
          Language.NORWEGIAN,
          "NOK",
          List.of(NumberRule.of("NO", "orgnr")),
          List.of(FODSELSNUMMER),
          NumberRule.of("NO", "mva"),
          "NO%sMVA",
          FODSELSNUMMER,
          PostalCode.of("\\d{4}", "0150"),
          Set.of(AccountType.IBAN, AccountType.BBAN));

  private Norway() {}
}
