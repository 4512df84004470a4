package io.gatehouse.screening.entry;

/** What a name is to its entry. */
public enum NameRole {
  PRIMARY,
  ALIAS,
  FORMER,
  /**
   * A broad alias that the issuer marks as prone to false hits (OFAC "weak a.k.a.", EU {@code
   * strong="false"}, UN "Low" quality). OFAC's FAQ 122 does not expect names alone to be matched
   * against these.
   */
  WEAK
}
