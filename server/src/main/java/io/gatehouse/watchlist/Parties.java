package io.gatehouse.watchlist;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names among the facts of a company. */
public final class Parties {
  /** People are facts in groups: {@code users[0].last_name}, {@code kyc.owners[1].name}. */
  private static final Pattern OF_PERSON =
      Pattern.compile(
          "((?:kyc\\.)?[\\w-]+\\[\\d+])\\.(first_name|last_name|name|birth_date|nationality|country)");

  private static final List<String> COMPANY_NAMES =
      List.of(Fields.NAME.path(), "extra.native_name", "business.preferred_name");

  private Parties() {}

  /**
   * Company, contact, owner of the account and all people; each once, however often it is named.
   *
   * @param country ISO alpha-3 of the company
   */
  public static List<Party> of(Map<String, String> facts, String country) {
    Set<String> countries = codes(country);
    List<Party> all = new ArrayList<>();
    for (String path : COMPANY_NAMES) {
      add(all, path, company(facts, path, countries));
    }
    add(all, Fields.CONTACT_NAME.path(), Subject.person(value(facts, Fields.CONTACT_NAME.path())));
    add(
        all,
        Fields.ACCOUNT_OWNER.path(),
        Subject.of(value(facts, Fields.ACCOUNT_OWNER.path()), EntityType.UNKNOWN));
    groups(facts).forEach((path, person) -> add(all, path, person(person)));
    return once(all);
  }

  private static Subject company(Map<String, String> facts, String path, Set<String> countries) {
    List<Identifier> identifiers =
        Stream.of(Fields.BUSINESS_ID, Fields.VAT_NUMBER)
            .map(field -> value(facts, field.path()))
            .filter(number -> !number.isEmpty())
            .map(number -> new Identifier("", number, countries.stream().findFirst().orElse(null)))
            .toList();
    return new Subject(
        value(facts, path), EntityType.ORGANISATION, null, countries, null, identifiers);
  }

  private static Map<String, Map<String, String>> groups(Map<String, String> facts) {
    Map<String, Map<String, String>> groups = new TreeMap<>();
    facts.forEach(
        (path, fact) -> {
          Matcher parts = OF_PERSON.matcher(path);
          if (parts.matches() && !Facts.sealed(fact)) {
            groups
                .computeIfAbsent(parts.group(1), group -> new LinkedHashMap<>())
                .put(parts.group(2), fact);
          }
        });
    return groups;
  }

  private static Subject person(Map<String, String> facts) {
    String name =
        Stream.of("first_name", "last_name", "name")
            .map(part -> value(facts, part))
            .collect(Collectors.joining(" "))
            .strip();
    Set<String> countries = new TreeSet<>(codes(value(facts, "nationality")));
    countries.addAll(codes(value(facts, "country")));
    Subject person = Subject.person(name).from(countries.toArray(String[]::new));
    return BirthDate.parse(value(facts, "birth_date")).map(person::born).orElse(person);
  }

  private static Set<String> codes(String country) {
    return Countries.of(country).map(Country::alpha2).map(Set::of).orElse(Set.of());
  }

  /** A sealed value is nobody's to read. */
  private static String value(Map<String, String> facts, String path) {
    String value = facts.getOrDefault(path, "");
    return Facts.sealed(value) ? "" : value.strip();
  }

  private static void add(List<Party> all, String path, Subject subject) {
    if (subject.name().codePoints().anyMatch(Character::isLetterOrDigit)) {
      all.add(new Party(path, subject));
    }
  }

  private static List<Party> once(List<Party> all) {
    Map<String, Party> byFingerprint = new LinkedHashMap<>();
    all.forEach(party -> byFingerprint.putIfAbsent(Fingerprint.of(party.subject()), party));
    return List.copyOf(byFingerprint.values());
  }
}
