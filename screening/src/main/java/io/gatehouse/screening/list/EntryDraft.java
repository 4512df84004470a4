package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Gender;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is being read; takes empty values, repeats and nonsense, and keeps what is good.
 */
final class EntryDraft {

  /** No name is longer; whatever is, is a text that slipped into the wrong column. */
  private static final int LONGEST_NAME = 1_000;

  private String id = "";
  private EntityType type = EntityType.UNKNOWN;
  private final Map<String, NameRole> names = new LinkedHashMap<>();
  private final Set<BirthDate> birthDates = new LinkedHashSet<>();
  private final Set<String> countries = new LinkedHashSet<>();
  private @Nullable Gender gender;
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final Set<String> programs = new LinkedHashSet<>();

  EntryDraft id(@Nullable String value) {
    id = value == null ? "" : value.strip();
    return this;
  }

  EntryDraft type(EntityType value) {
    type = value;
    return this;
  }

  EntryDraft name(@Nullable String text, NameRole role) {
    if (text != null && !text.isBlank() && text.length() <= LONGEST_NAME) {
      names.putIfAbsent(text.strip().replaceAll("\\s+", " "), role);
    }
    return this;
  }

  EntryDraft birthDate(@Nullable String text) {
    if (text != null) {
      BirthDate.parse(text).ifPresent(birthDates::add);
    }
    return this;
  }

  EntryDraft birthDate(BirthDate date) {
    birthDates.add(date);
    return this;
  }

  /** A country by name or code. */
  EntryDraft country(@Nullable String name) {
    if (name != null) {
      Countries.code(name).ifPresent(countries::add);
    }
    return this;
  }

  /** A place that ends with its country. */
  EntryDraft place(String place) {
    Countries.codeAtEnd(place).ifPresent(countries::add);
    return this;
  }

  EntryDraft gender(@Nullable String text) {
    if (text != null && gender == null) {
      gender = Gender.parse(text).orElse(null);
    }
    return this;
  }

  EntryDraft identifier(String kind, @Nullable String value, @Nullable String country) {
    if (value != null && !value.isBlank()) {
      String code = country == null ? null : Countries.code(country).orElse(null);
      identifiers.add(new Identifier(kind, value.strip(), code));
    }
    return this;
  }

  EntryDraft program(@Nullable String code) {
    if (code != null && !code.isBlank()) {
      programs.add(code.strip());
    }
    return this;
  }

  /** Hands the entry on, or says why it cannot be used. */
  void deliver(String where, EntrySink sink) {
    if (id.isEmpty()) {
      sink.skipped(where, "no id");
    } else if (names.isEmpty()) {
      sink.skipped(where, "no usable name");
    } else {
      sink.accept(entry());
    }
  }

  private Entry entry() {
    List<ListedName> listed = new ArrayList<>(names.size());
    names.forEach((text, role) -> listed.add(new ListedName(text, role)));
    return new Entry(
        id,
        type,
        listed,
        List.copyOf(birthDates),
        countries,
        gender,
        List.copyOf(identifiers),
        List.copyOf(programs));
  }
}
