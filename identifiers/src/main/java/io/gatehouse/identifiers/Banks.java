package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers of banks and of legal entities in finance that are the same everywhere. */
final class Banks {

  /** ISO 3166-1, and Kosovo, which banks write XK. */
  private static final Set<String> COUNTRIES =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  /** BIC: four letters, country, place, and optionally a branch. ISO 9362. */
  static final Kind BIC =
      kind("*", "bic", Subject.BANK, "Business identifier code (BIC, SWIFT)")
          .source("ISO 9362")
          .example("DEUTDEFF")
          .oneIn(4)
          .separators("-")
          .shapes("aaaaaaxx", "aaaaaaxxxxx")
          .check(Banks::bic)
          .facts(Banks::facts)
          .make();

  /**
   * LEI: 18 characters and two check digits mod 97-10. The first four name the organisation that
   * gave it out.
   */
  static final Kind LEI =
      kind("*", "lei", Subject.COMPANY, "Legal entity identifier (LEI)")
          .source("ISO 17442-1; check digits ISO/IEC 7064 MOD 97-10")
          .example("HWUPKR0MPOU8FGXBT394")
          .oneIn(1000)
          .separators("-")
          .shapes("xxxxxxxxxxxxxxxxxx99")
          .check(Banks::lei)
          .facts(c -> Facts.details("issuer", c.substring(0, 4)))
          .make();

  private Banks() {}

  private static @Nullable Reason bic(Text text) {
    return COUNTRIES.contains(text.substring(4, 6)) ? null : Fault.COUNTRY.reason();
  }

  private static @Nullable Reason lei(Text text) {
    if (CheckDigits.mod97(text, 0, 20, 0) == 1) {
      return null;
    }
    return Fault.expectedPair(98 - CheckDigits.mod97(text, 0, 18, 0) * 100 % 97);
  }

  static Facts facts(String bic) {
    return Facts.details(
        "bank", bic.substring(0, 4),
        "country", bic.substring(4, 6),
        "location", bic.substring(6, 8),
        "branch", bic.substring(8));
  }
}
