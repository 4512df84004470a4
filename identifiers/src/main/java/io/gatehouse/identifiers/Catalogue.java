package io.gatehouse.identifiers;

import java.util.List;
import java.util.stream.Stream;

/** Where each country's kinds stand. A country is loaded when it is first asked for. */
final class Catalogue {

  /** The kinds of no single country. */
  static final List<Kind> WORLD =
      List.of(
          Iban.IBAN,
          Banks.BIC,
          Banks.LEI,
          Peppol.PARTICIPANT,
          Phones.PHONE,
          GlobalCompanies.GLN,
          GlobalCompanies.DUNS);

  private static final List<String> COUNTRIES =
      List.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "HR", "HU",
          "IE", "IN", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PH", "PL", "PT", "RO", "SE", "SG",
          "SI", "SK", "US", "XI");

  /** All kinds, held apart so that one country can be had without all the others. */
  private static final class All {
    static final List<Kind> KINDS =
        Stream.concat(WORLD.stream(), COUNTRIES.stream().flatMap(country -> of(country).stream()))
            .toList();
  }

  private Catalogue() {}

  static List<Kind> all() {
    return All.KINDS;
  }

  /**
   * The kinds of one country; none for an unknown one.
   *
   * @param country ISO 3166-1 alpha-2 code, EL, XI, or {@code *}
   */
  static List<Kind> of(String country) {
    return switch (country) {
      case "*" -> WORLD;
      case "AT" -> Austria.KINDS;
      case "BE" -> Belgium.KINDS;
      case "BG" -> Bulgaria.KINDS;
      case "CY" -> Cyprus.KINDS;
      case "CZ" -> Czechia.KINDS;
      case "DE" -> Germany.KINDS;
      case "DK" -> Denmark.KINDS;
      case "EE" -> Estonia.KINDS;
      case "EL", "GR" -> Greece.KINDS;
      case "ES" -> Spain.KINDS;
      case "FI" -> Finland.KINDS;
      case "FR" -> France.KINDS;
      case "GB" -> UnitedKingdom.KINDS;
      case "HR" -> Croatia.KINDS;
      case "HU" -> Hungary.KINDS;
      case "IE" -> Ireland.KINDS;
      case "IN" -> India.KINDS;
      case "IT" -> Italy.KINDS;
      case "LT" -> Lithuania.KINDS;
      case "LU" -> Luxembourg.KINDS;
      case "LV" -> Latvia.KINDS;
      case "MT" -> Malta.KINDS;
      case "NL" -> Netherlands.KINDS;
      case "NO" -> Norway.KINDS;
      case "PH" -> Philippines.KINDS;
      case "PL" -> Poland.KINDS;
      case "PT" -> Portugal.KINDS;
      case "RO" -> Romania.KINDS;
      case "SE" -> Sweden.KINDS;
      case "SG" -> Singapore.KINDS;
      case "SI" -> Slovenia.KINDS;
      case "SK" -> Slovakia.KINDS;
      case "US" -> UnitedStates.KINDS;
      case "XI" -> UnitedKingdom.KINDS_OF_NORTHERN_IRELAND;
      default -> List.of();
    };
  }
}
