package io.gatehouse.country;

import java.util.List;
import java.util.Set;

/**
 * Sweden. A sole trader's organisation number is the personal or coordination number of its owner.
 */
final class Sweden {
  static final NumberRule PERSONNUMMER =
      new NumberRule("SE", "personnummer", "(\\d{2})?\\d{2}[01]\\d{3}[-+]?\\d{4}", "640823-3234");

  private static final NumberRule SAMORDNINGSNUMMER =
      new NumberRule(
          "SE", "samordningsnummer", "(\\d{2})?\\d{2}[01]\\d{3}[-+]?\\d{4}", "701063-2391");

  static final Country SWEDEN =
      new Country(
          "SE",
          "SWE",
          Language.SWEDISH,
          "SEK",
          List.of(new NumberRule("SE", "orgnr", "(16)?\\d{2}[2-9]\\d{3}-?\\d{4}", "556036-0793")),
          List.of(PERSONNUMMER, SAMORDNINGSNUMMER),
          new NumberRule("SE", "vat", "SE\\d{12}", "SE556036079301"),
          "SE%s01",
          PERSONNUMMER,
          PostalCode.of("[1-9]\\d{4}", "11418"),
          Set.of(AccountType.values()));

  private Sweden() {}
}
