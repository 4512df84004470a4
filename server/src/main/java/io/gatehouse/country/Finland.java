package io.gatehouse.country;

import java.util.List;
import java.util.Set;

/**
 * Finland. Business ID by decree 598/1991 § 4; personal identity code by the Digital and Population
 * Data Agency.
 */
final class Finland {
  private static final NumberRule HETU = NumberRule.of("FI", "hetu");

  static final Country FINLAND =
      new Country(
          "FI",
          "FIN",
          Language.FINNISH,
          "EUR",
          List.of(NumberRule.of("FI", "ytunnus")),
          List.of(HETU),
          NumberRule.of("FI", "vat_alv"),
          "FI%s",
          HETU,
          PostalCode.of("\\d{5}", "00100"),
          Set.of(AccountType.IBAN));

  private Finland() {}
}
