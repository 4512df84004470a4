package io.gatehouse.identifiers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every number that a company or a person is known by: the kinds that there are, and which of them
 * a text could be.
 */
public final class Identifiers {

  private static final List<Kind> KINDS =
      Stream.of(
              List.of(Iban.IBAN),
              Banks.KINDS,
              List.of(Peppol.PARTICIPANT, Phones.PHONE),
              GlobalCompanies.KINDS,
              Austria.KINDS,
              Belgium.KINDS,
              Bulgaria.KINDS,
              Croatia.KINDS,
              Cyprus.KINDS,
              Czechia.KINDS,
              Denmark.KINDS,
              Estonia.KINDS,
              Finland.KINDS,
              France.KINDS,
              Germany.KINDS,
              Greece.KINDS,
              Hungary.KINDS,
              India.KINDS,
              Ireland.KINDS,
              Italy.KINDS,
              Latvia.KINDS,
              Lithuania.KINDS,
              Luxembourg.KINDS,
              Malta.KINDS,
              Netherlands.KINDS,
              Norway.KINDS,
              Philippines.KINDS,
              Poland.KINDS,
              Portugal.KINDS,
              Romania.KINDS,
              Singapore.KINDS,
              Slovakia.KINDS,
              Slovenia.KINDS,
              Spain.KINDS,
              Sweden.KINDS,
              UnitedKingdom.KINDS,
              UnitedStates.KINDS)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Kind> BY_NAME =
      KINDS.stream()
          .flatMap(kind -> kind.keys().map(key -> Map.entry(key, kind)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Identifiers() {}

  /** All kinds; those of no single country first, then by country. */
  public static List<Kind> kinds() {
    return KINDS;
  }

  /**
   * The kind of that name; {@code vat} finds a country's VAT number under whatever name it has.
   *
   * @param country ISO 3166-1 alpha-2 code, {@code EL}, {@code XI}, or {@code *}; case is ignored
   * @param name such as {@code orgnr}; case is ignored
   */
  public static Optional<Kind> kind(String country, String name) {
    String key = country.toUpperCase(Locale.ROOT) + " " + name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_NAME.get(key));
  }

  /** What {@code text} could be, in any country, best first. */
  public static List<Identifier> detect(CharSequence text) {
    return detect(KINDS.stream(), text);
  }

  /** What {@code text} could be in {@code country}, kinds of no single country included. */
  public static List<Identifier> detect(CharSequence text, String country) {
    String code = country.toUpperCase(Locale.ROOT);
    return detect(
        KINDS.stream().filter(kind -> kind.country().equals(code) || kind.country().equals("*")),
        text);
  }

  private static List<Identifier> detect(Stream<Kind> kinds, CharSequence text) {
    return kinds
        .flatMap(kind -> kind.identify(text).stream())
        .sorted(Comparator.comparingDouble(found -> -found.likelihood(text)))
        .toList();
  }
}
