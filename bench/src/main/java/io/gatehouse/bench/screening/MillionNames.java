package io.gatehouse.bench.screening;

import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A list of invented people, as large as one likes. Names are made of syllables; a few are borne by
 * very many and very many by a few, as among people.
 */
public final class MillionNames {

  private static final String[] ONSETS =
      "b br ch d dr f g gr h j k kh kl kr l m n p pr r s sh st t tr v w y z".split(" ");
  private static final String[] VOWELS = "a a a e e i i o o u ai ei ou".split(" ");
  private static final String[] CODAS = "n r l s m k d t v sh    ".split(" ", -1);

  private final Random random;
  private final List<String> given;
  private final List<String> family;

  private MillionNames(int names) {
    this.random = new Random(names);
    this.given = words(Math.max(500, names / 100));
    this.family = words(Math.max(2_000, names / 5));
  }

  /** A list with about so many names; an entry has two on average. */
  static WatchList list(int names) {
    MillionNames source = new MillionNames(names);
    WatchList.Builder list = new WatchList.Builder();
    int count = 0;
    for (int id = 0; count < names; id++) {
      Entry entry = source.entry(id);
      count += entry.names().size();
      list.add(entry);
    }
    return list.build("invented", "", Instant.EPOCH);
  }

  /** Writes the list as a CSV file of one's own. */
  public static void write(Path file, int names) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,name,aliases,type,birth_date,country\n");
      for (Entry entry : (Iterable<Entry>) list(names).entries()::iterator) {
        List<String> texts = entry.names().stream().map(ListedName::text).toList();
        out.write(
            "%s,\"%s\",\"%s\",person,%s,FI%n"
                .formatted(
                    entry.id(),
                    texts.getFirst(),
                    String.join(";", texts.subList(1, texts.size())),
                    entry.birthDates().getFirst()));
      }
    }
  }

  private Entry entry(int id) {
    List<ListedName> names = new ArrayList<>();
    String surname = frequent(family);
    names.add(new ListedName(surname + ", " + frequent(given), NameRole.PRIMARY));
    for (int alias = random.nextInt(3); alias > 0; alias--) {
      String more = random.nextBoolean() ? " " + frequent(given) : "";
      names.add(new ListedName(surname + ", " + frequent(given) + more, NameRole.ALIAS));
    }
    return new Entry(
        "X" + id,
        EntityType.PERSON,
        names,
        List.of(BirthDate.of(1940 + random.nextInt(60), 1 + random.nextInt(12), 0)),
        Set.of("FI"),
        null,
        List.of(new Identifier("Passport", "P" + (10_000_000 + id), "FI")),
        List.of("PROGRAM"));
  }

  /** The words at the beginning come up far more often than those at the end. */
  private String frequent(List<String> words) {
    double share = random.nextDouble();
    return words.get((int) (words.size() * share * share * share));
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>(count);
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
        word.append(any(ONSETS)).append(any(VOWELS)).append(any(CODAS));
      }
      words.add(word.toString());
    }
    return words;
  }

  private String any(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }
}
