package io.gatehouse.country;

import java.util.List;
import java.util.Set;

/**
 * Sweden. A sole trader's organisation number is the personal or coordination number of its owner.
 */
final class Sweden {
  private static final NumberRule PERSONNUMMER = NumberRule.of("SE", "personnummer");

  static final Country SWEDEN =
      new Country(
          "SE",
          "SWE",
          Language.SWEDISH,
          "SEK",
          List.of(NumberRule.of("SE", "orgnr")),
          List.of(PERSONNUMMER, NumberRule.of("SE", "samordningsnummer")),
          NumberRule.of("SE", "vat"),
          "SE%s01",
          PERSONNUMMER,
          PostalCode.of("[1-9]\\d{4}", "11418"),
          Set.of(AccountType.values()));

  private Sweden() {}
}
