package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

/** What the VAT numbers of the European Union have in common: the country's letters before them. */
final class EuVat {

  private EuVat() {}

  /**
   * A VAT number named {@code vat}, written canonically with {@code country} before it. Lenient
   * reading takes it without those letters, and with hyphens, dots and slashes.
   */
  static KindBuilder vat(String country, String nativeName) {
    return named(country, "vat", nativeName);
  }

  /** As {@link #vat}, for a country whose kind has a name of its own; {@code vat} finds it too. */
  static KindBuilder named(String country, String name, String nativeName) {
    return kind(country, name, Subject.TAX, "VAT number (" + nativeName + ")")
        .source("EU VIES VAT number construction rules, " + country)
        .separators("-./")
        .prefix(country)
        .canonical(compact -> country + compact)
        .alsoCalled("vat");
  }
}
