package io.gatehouse.country;

import java.util.List;
import java.util.Set;

/**
 * Finland. Business ID by decree 598/1991 § 4; personal identity code by the Digital and Population
 * Data Agency.
 */
final class Finland {
  static final NumberRule HETU =
      new NumberRule("FI", "hetu", "\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]", "131052-308T");

  static final Country FINLAND =
      new Country(
          "FI",
          "FIN",
          Language.FINNISH,
          "EUR",
          List.of(new NumberRule("FI", "ytunnus", "\\d{6,7}-\\d|\\d{8}", "2077474-0")),
          List.of(HETU),
          new NumberRule("FI", "vat_alv", "FI\\d{7}-?\\d", "FI20774740"),
          "FI%s",
          HETU,
          PostalCode.of("\\d{5}", "00100"),
          Set.of(AccountType.IBAN));

  private Finland() {}
}
