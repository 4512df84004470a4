package io.gatehouse.acceptance;

import io.gatehouse.country.Market;
import java.util.List;
import java.util.Locale;

/** What there is to accept. */
public enum Paper {
  AGREEMENT,
  /** what the company says about itself by the law against money laundering */
  KYC;

  /** What companies of a market must accept. */
  static List<Paper> of(Market market) {
    return switch (market) {
      case FI -> List.of(AGREEMENT, KYC);
      case SE, NO -> List.of(AGREEMENT);
    };
  }

  /** In small letters, for keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
