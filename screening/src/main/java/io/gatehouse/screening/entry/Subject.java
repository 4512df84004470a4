package io.gatehouse.screening.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked for on the lists: a customer, a board member, an owner, a vessel.
 *
 * @param name the name as the subject gave it, any script and order; only the first 1,000
 *     characters are compared
 * @param type what it is; {@link EntityType#UNKNOWN} is compared with every kind
 * @param birthDate when known
 * @param countries ISO 3166-1 alpha-2 codes
 * @param gender when known
 * @param identifiers numbers that hit at once when a list has them too
 */
public record Subject(
    String name,
    EntityType type,
    @Nullable BirthDate birthDate,
    Set<String> countries,
    @Nullable Gender gender,
    List<Identifier> identifiers) {

  public Subject {
    countries = Set.copyOf(countries);
    identifiers = List.copyOf(identifiers);
  }

  public static Subject person(String name) {
    return of(name, EntityType.PERSON);
  }

  public static Subject organisation(String name) {
    return of(name, EntityType.ORGANISATION);
  }

  public static Subject vessel(String name) {
    return of(name, EntityType.VESSEL);
  }

  /** A subject of which only the name and what it is are known. */
  public static Subject of(String name, EntityType type) {
    return new Subject(name, type, null, Set.of(), null, List.of());
  }

  public Subject bornOn(LocalDate date) {
    return born(BirthDate.of(date));
  }

  public Subject born(BirthDate date) {
    return new Subject(name, type, date, countries, gender, identifiers);
  }

  /** The same subject with these ISO 3166-1 alpha-2 country codes. */
  public Subject from(String... countryCodes) {
    return new Subject(name, type, birthDate, Set.of(countryCodes), gender, identifiers);
  }

  public Subject withGender(Gender known) {
    return new Subject(name, type, birthDate, countries, known, identifiers);
  }

  public Subject withIdentifiers(Identifier... known) {
    return new Subject(name, type, birthDate, countries, gender, List.of(known));
  }
}
