package io.gatehouse.watchlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.ListedName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list as it stood when it hit, for people to look at.
 *
 * @param id the list's own id, or the line where it has none
 */
public record ListedEntry(
    String id,
    String type,
    List<String> names,
    @JsonProperty("birth_dates") List<String> birthDates,
    List<String> countries,
    @Nullable String gender,
    List<String> identifiers,
    List<String> programs) {

  public ListedEntry {
    names = List.copyOf(names);
    birthDates = List.copyOf(birthDates);
    countries = List.copyOf(countries);
    identifiers = List.copyOf(identifiers);
    programs = List.copyOf(programs);
  }

  public static ListedEntry of(Entry entry) {
    return new ListedEntry(
        entry.id(),
        entry.type().name().toLowerCase(Locale.ROOT),
        entry.names().stream().map(ListedName::text).toList(),
        entry.birthDates().stream().map(BirthDate::toString).toList(),
        entry.countries().stream().sorted().toList(),
        entry.gender() == null ? null : entry.gender().name().toLowerCase(Locale.ROOT),
        entry.identifiers().stream()
            .map(each -> (each.type() + " " + each.value()).strip())
            .toList(),
        entry.programs());
  }

  /** For who may not read the numbers of people. */
  ListedEntry withoutIdentifiers() {
    return new ListedEntry(id, type, names, birthDates, countries, gender, List.of(), programs);
  }
}
