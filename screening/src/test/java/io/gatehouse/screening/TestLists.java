package io.gatehouse.screening;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small lists of people and things that do not exist. */
final class TestLists {

  static final Instant LOADED = Instant.parse("2026-05-01T12:00:00Z");

  private TestLists() {}

  static WatchList of(Entry... entries) {
    return named("test", List.of(entries));
  }

  static WatchList named(String list, List<Entry> entries) {
    WatchList.Builder builder = new WatchList.Builder();
    entries.forEach(builder::add);
    return builder.build(list, "checksum", LOADED);
  }

  static Entry person(String id, String... names) {
    return entry(id, EntityType.PERSON, names);
  }

  static Entry organisation(String id, String... names) {
    return entry(id, EntityType.ORGANISATION, names);
  }

  static Entry vessel(String id, String... names) {
    return entry(id, EntityType.VESSEL, names);
  }

  static Entry identified(String id, String name, Identifier identifier) {
    return new Entry(
        id,
        EntityType.ORGANISATION,
        List.of(new ListedName(name, NameRole.PRIMARY)),
        List.of(),
        Set.of(),
        null,
        List.of(identifier),
        List.of());
  }

  private static Entry entry(String id, EntityType type, String... names) {
    List<ListedName> listed = new ArrayList<>();
    for (String name : names) {
      listed.add(new ListedName(name, listed.isEmpty() ? NameRole.PRIMARY : NameRole.ALIAS));
    }
    return new Entry(id, type, listed, List.of(), Set.of(), null, List.of(), List.of());
  }

  /** Invented names that share many words, so that a search has much to tell apart. */
  static List<Entry> crowd(int size, Random random) {
    String[] given = "Imran Tarvo Selim Oryn Abdul Karim Jelena Vasko Liang Mirel Dov A".split(" ");
    String[] middle = "al-Hadri Petrovich bin Tamsin de Orvak J Kelm Abdi abu Rahman".split(" ");
    String[] family =
        "Zarkun Velmarov Tessandri Okwuni Brandtholm Ul-Kasir Nameddine Quorra Szevic".split(" ");
    List<Entry> crowd = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name =
          any(family, random)
              + ", "
              + any(given, random)
              + (random.nextBoolean() ? " " + any(middle, random) : "")
              + (random.nextInt(3) == 0 ? " " + any(given, random) : "");
      crowd.add(person("P" + i, name));
    }
    return crowd;
  }

  static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  /** The name with one letter changed, left out, doubled or swapped. */
  static String mistyped(String name, Random random) {
    int at = random.nextInt(name.length() - 1);
    return switch (random.nextInt(4)) {
      case 0 -> name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      default ->
          name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }
}
