package io.gatehouse.country;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All countries of ISO 3166-1, those with a file of their own and the others. */
public final class Countries {
  private static final List<Country> KNOWN = List.of(Finland.FINLAND, Sweden.SWEDEN, Norway.NORWAY);
  private static final Map<String, Country> BY_ALPHA_3 = byAlpha3();
  private static final Map<String, Country> BY_ALPHA_2 =
      BY_ALPHA_3.values().stream()
          .collect(Collectors.toUnmodifiableMap(Country::alpha2, Function.identity()));

  private Countries() {}

  private static Map<String, Country> byAlpha3() {
    Stream<Country> others =
        Arrays.stream(Locale.getISOCountries())
            .filter(code -> KNOWN.stream().noneMatch(country -> country.alpha2().equals(code)))
            .map(Countries::plain);
    return Stream.concat(KNOWN.stream(), others)
        .collect(Collectors.toUnmodifiableMap(Country::alpha3, Function.identity()));
  }

  private static Country plain(String alpha2) {
    return new Country(
        alpha2,
        Locale.of("", alpha2).getISO3Country(),
        Language.ENGLISH,
        "EUR",
        List.of(),
        List.of(),
        NumberRule.vat(alpha2),
        "",
        NumberRule.ANY,
        PostalCode.ANY,
        Set.of(AccountType.IBAN));
  }

  /**
   * Finds a country by its code.
   *
   * @param code alpha-2 or alpha-3, in any case
   */
  public static Optional<Country> of(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    return Optional.ofNullable(upper.length() == 2 ? BY_ALPHA_2.get(upper) : BY_ALPHA_3.get(upper));
  }

  /** Every country, by its name in a language. */
  public static List<Country> sorted(Language language) {
    Collator order = Collator.getInstance(language.locale());
    return BY_ALPHA_3.values().stream()
        .sorted((a, b) -> order.compare(name(a, language), name(b, language)))
        .toList();
  }

  public static String name(Country country, Language language) {
    return Locale.of("", country.alpha2()).getDisplayCountry(language.locale());
  }
}
