package io.gatehouse.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rules of a program, as they stand in its YAML and as they are stored. What is absent is empty
 * or has the default that is named here.
 *
 * @param country of issue, ISO alpha-3
 * @param timeZone in which it is decided what day it is
 * @param required fields without which no business is taken; absent: name, email and mobile
 * @param namePattern what a name may look like
 * @param mobileCountryCodes allowed ones, with their descriptions
 * @param taxIdTypes by the name that callers use
 * @param taxIdMaxUses how many businesses may have the same tax id
 * @param taxIdCountries allowed countries of issue of a tax id, ISO alpha-3; empty: all
 * @param purposes of opening an account
 * @param sourcesOfFunds all that are known
 * @param businessSourcesOfFunds those that a business may name
 * @param additionalDetails whether they are taken
 * @param blacklist values that may not sign up, by field
 * @param risk whether risk is assessed, and by which policy
 */
public record ProgramRules(
    String name,
    String country,
    ZoneId timeZone,
    Set<String> required,
    @JsonProperty("name_rule") Pattern namePattern,
    Map<String, String> mobileCountryCodes,
    Map<String, TaxIdType> taxIdTypes,
    int taxIdMaxUses,
    Set<String> taxIdCountries,
    List<String> purposes,
    List<String> sourcesOfFunds,
    List<String> businessSourcesOfFunds,
    boolean additionalDetails,
    Map<String, List<String>> blacklist,
    Risk risk) {
  /** The characters of published names of users; a line break or tab is none of them. */
  private static final Pattern PUBLISHED_NAMES = Pattern.compile("[#.0-9a-zA-Z ,/\\-_:+?'()@!&]+");

  private static final Set<String> USUALLY_REQUIRED =
      Set.of("name", "email", "mobile_country_code", "mobile");

  // A document that names nothing for a component gives null.
  public ProgramRules {
    name = name == null ? "" : name;
    country = country == null ? "" : country;
    timeZone = timeZone == null ? ZoneId.of("UTC") : timeZone;
    required = required == null ? USUALLY_REQUIRED : Set.copyOf(required);
    namePattern = namePattern == null ? PUBLISHED_NAMES : namePattern;
    mobileCountryCodes = ordered(mobileCountryCodes);
    taxIdTypes = ordered(taxIdTypes);
    taxIdMaxUses = taxIdMaxUses == 0 ? 1 : taxIdMaxUses;
    taxIdCountries = taxIdCountries == null ? Set.of() : Set.copyOf(taxIdCountries);
    purposes = purposes == null ? List.of() : List.copyOf(purposes);
    sourcesOfFunds = sourcesOfFunds == null ? List.of() : List.copyOf(sourcesOfFunds);
    businessSourcesOfFunds =
        businessSourcesOfFunds == null ? sourcesOfFunds : List.copyOf(businessSourcesOfFunds);
    blacklist = ordered(blacklist);
    risk = risk == null ? new Risk(false, null) : risk;
  }

  private static <V> Map<String, V> ordered(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Whether risk is assessed.
   *
   * @param policy in the words of the module that assesses; absent: none was switched on yet
   */
  public record Risk(boolean enabled, @Nullable JsonNode policy) {}

  public boolean requires(String field) {
    return required.contains(field);
  }

  /** The same rules with another policy of risk. */
  public ProgramRules with(JsonNode policy) {
    return new ProgramRules(
        name,
        country,
        timeZone,
        required,
        namePattern,
        mobileCountryCodes,
        taxIdTypes,
        taxIdMaxUses,
        taxIdCountries,
        purposes,
        sourcesOfFunds,
        businessSourcesOfFunds,
        additionalDetails,
        blacklist,
        new Risk(true, policy));
  }

  /** What is wrong with these rules, each with the field that it is about; empty when nothing. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (name.isBlank()) {
      problems.add("name: must not be empty");
    }
    if (!alpha3(country)) {
      problems.add("country: must be an ISO 3166 alpha-3 code");
    }
    taxIdCountries.stream()
        .filter(code -> !alpha3(code))
        .forEach(code -> problems.add("tax_id_countries: no ISO 3166 alpha-3 code: " + code));
    mobileCountryCodes.keySet().stream()
        .filter(code -> !code.matches("\\d{1,3}"))
        .forEach(code -> problems.add("mobile_country_codes: must have 1 to 3 digits: " + code));
    taxIdTypes.forEach(
        (type, rule) ->
            rule.problem().ifPresent(p -> problems.add("tax_id_types." + type + ": " + p)));
    if (taxIdMaxUses < 1 || taxIdMaxUses > 10_000) {
      problems.add("tax_id_max_uses: must be from 1 to 10000");
    }
    businessSourcesOfFunds.stream()
        .filter(source -> !sourcesOfFunds.contains(source))
        .forEach(s -> problems.add("business_sources_of_funds: not among sources_of_funds: " + s));
    return List.copyOf(problems);
  }

  private static boolean alpha3(String code) {
    Optional<Country> country = Countries.of(code);
    return country.isPresent() && country.get().alpha3().equals(code);
  }
}
