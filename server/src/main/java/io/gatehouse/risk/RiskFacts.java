package io.gatehouse.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company, as far as risk is concerned; with the day and the matches on watch
 * lists it holds everything that an assessment depends on.
 *
 * @param country of the company, ISO alpha-3
 * @param taxIdCountry ISO alpha-3
 * @param additionalDetails each by its path, such as {@code owner.country}
 * @param today in the program's time zone
 * @param lists watch lists that were looked at, each with its version
 * @param matches candidates on them, best first
 */
public record RiskFacts(
    String name,
    @Nullable String preferredName,
    @Nullable String email,
    @Nullable String mobile,
    String country,
    @Nullable String taxIdCountry,
    @Nullable String taxIdNumber,
    @Nullable LocalDate foundationDate,
    @Nullable String sourceOfFunds,
    @Nullable String purpose,
    Map<String, String> additionalDetails,
    LocalDate today,
    List<String> lists,
    List<Match> matches) {
  public RiskFacts {
    additionalDetails =
        additionalDetails == null ? Map.of() : Map.copyOf(new TreeMap<>(additionalDetails));
    lists = lists == null ? List.of() : List.copyOf(lists);
    matches = matches == null ? List.of() : List.copyOf(matches);
  }

  /**
   * A candidate on a watch list.
   *
   * @param list name and version of the list
   * @param entry the entry's key there
   * @param name that fits best
   * @param similarity from 0 to 1
   */
  public record Match(String list, String entry, String name, double similarity) {}

  /** The same facts, with what was found on watch lists. */
  public RiskFacts with(List<String> asked, List<Match> found) {
    return new RiskFacts(
        name,
        preferredName,
        email,
        mobile,
        country,
        taxIdCountry,
        taxIdNumber,
        foundationDate,
        sourceOfFunds,
        purpose,
        additionalDetails,
        today,
        asked,
        found);
  }

  /** The value of a field by the name that the contract has for it; null when it is not given. */
  @Nullable String field(String name) {
    return switch (name) {
      case "name" -> this.name;
      case "preferred_name" -> preferredName;
      case "email" -> email;
      case "mobile" -> mobile;
      case "tax_id_number" -> taxIdNumber;
      case "source_of_funds" -> sourceOfFunds;
      case "purpose_of_account_opening" -> purpose;
      case "tax_id_issuance_country" -> taxIdCountry;
      case "country" -> country;
      default -> additionalDetails.get(name);
    };
  }
}
