package io.gatehouse.screening.entry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person, organisation, vessel or aircraft on a list.
 *
 * @param id the list's own id of the entry
 * @param type what it is
 * @param names at least one; the primary name first
 * @param birthDates all dates that the list gives, alternatives included
 * @param countries ISO 3166-1 alpha-2 codes of nationality, citizenship, flag, birth or address
 * @param gender when the list tells it
 * @param identifiers passports, registrations, IMO numbers …
 * @param programs sanctions programmes or regimes in the list's own codes
 */
public record Entry(
    String id,
    EntityType type,
    List<ListedName> names,
    List<BirthDate> birthDates,
    Set<String> countries,
    @Nullable Gender gender,
    List<Identifier> identifiers,
    List<String> programs) {

  public Entry {
    names = List.copyOf(names);
    birthDates = List.copyOf(birthDates);
    countries = Set.copyOf(countries);
    identifiers = List.copyOf(identifiers);
    programs = List.copyOf(programs);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("Entry " + id + " has no name");
    }
  }

  /** The name under which the entry is shown. */
  public String primaryName() {
    return names.getFirst().text();
  }
}
