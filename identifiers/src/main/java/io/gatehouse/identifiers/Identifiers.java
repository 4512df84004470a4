package io.gatehouse.identifiers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every number that a company or a person is known by: the kinds that there are, and which of them
 * a text could be.
 */
public final class Identifiers {

  private static final String ANY_COUNTRY = "*";

  private Identifiers() {}

  /** All kinds; those of no single country first, then by country. */
  public static List<Kind> kinds() {
    return Catalogue.all();
  }

  /**
   * The kind of that name. {@code vat} finds a country's VAT number under whatever name it has, and
   * under {@code *} a kind of a single country is found too, if no other has one of that name.
   *
   * @param country ISO 3166-1 alpha-2 code, {@code EL}, {@code XI}, or {@code *}; case is ignored
   * @param name such as {@code orgnr}; case is ignored
   */
  public static Optional<Kind> kind(String country, String name) {
    for (Kind kind : Catalogue.of(country.toUpperCase(Locale.ROOT))) {
      if (kind.isCalled(name)) {
        return Optional.of(kind);
      }
    }
    return country.equals(ANY_COUNTRY) ? only(name) : Optional.empty();
  }

  /** What {@code text} could be, in any country, best first. */
  public static List<Identifier> detect(CharSequence text) {
    return detect(kinds().stream(), text);
  }

  /** What {@code text} could be in {@code country}, kinds of no single country included. */
  public static List<Identifier> detect(CharSequence text, String country) {
    List<Kind> ofCountry = Catalogue.of(country.toUpperCase(Locale.ROOT));
    return detect(Stream.concat(ofCountry.stream(), Catalogue.WORLD.stream()).distinct(), text);
  }

  private static Optional<Kind> only(String name) {
    List<Kind> found = kinds().stream().filter(kind -> kind.isCalled(name)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static List<Identifier> detect(Stream<Kind> kinds, CharSequence text) {
    return kinds
        .flatMap(kind -> kind.identify(text).stream())
        .sorted(Comparator.comparingDouble(found -> -found.likelihood(text)))
        .toList();
  }
}
