package io.gatehouse.bench.screening;

import io.gatehouse.screening.Hit;
import io.gatehouse.screening.ListLoader;
import io.gatehouse.screening.ListSource;
import io.gatehouse.screening.LoadResult;
import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.list.ListFormat;
import io.gatehouse.screening.match.Assessor;
import io.gatehouse.screening.match.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * False alarms on people who do not exist and recall of people who are listed, against OFAC's list,
 * on names alone. A hit is an outcome of REVIEW or MATCH.
 */
public final class ListQuality {

  private static final int NEGATIVES = 5_000;
  private static final int POSITIVES = 2_000;

  /** A name of the list and the entry that has it. */
  private record Listed(String entry, String name) {}

  private final WatchList list;
  private final Assessor assessor = new Assessor();
  private final Random random = new Random(20_260_101);

  private ListQuality(WatchList list) {
    this.list = list;
  }

  public static void main(String[] arguments) {
    Path directory =
        Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/sanctions/ofac-2021");
    if (!Files.exists(directory)) {
      System.out.println("Skipped: no OFAC files at " + directory);
      return;
    }
    new ListQuality(load(directory)).run();
  }

  static WatchList load(Path directory) {
    ListSource source = new ListSource("ofac", ListFormat.OFAC_CSV, directory);
    return switch (new ListLoader(Clock.systemUTC()).load(source, null)) {
      case LoadResult.Loaded loaded -> {
        System.out.println(loaded.report());
        yield loaded.watchList();
      }
      case LoadResult.Refused refused -> throw new IllegalStateException(refused.why());
    };
  }

  private void run() {
    List<Listed> listed = listedPeople();
    System.out.printf("%n%,d names of listed people, weak aliases left out%n", listed.size());
    falseAlarms();
    Collections.shuffle(listed, random);
    recall(listed.subList(0, POSITIVES));
  }

  private List<Listed> listedPeople() {
    List<Listed> listed = new ArrayList<>();
    list.entries()
        .filter(entry -> entry.type() == EntityType.PERSON)
        .forEach(entry -> addNames(entry, listed));
    return listed;
  }

  private static void addNames(Entry entry, List<Listed> listed) {
    for (ListedName name : entry.names()) {
      if (name.role() != NameRole.WEAK) {
        listed.add(new Listed(entry.id(), name.text()));
      }
    }
  }

  private void falseAlarms() {
    int review = 0;
    int match = 0;
    int sameName = 0;
    List<String> people = SyntheticPeople.names(NEGATIVES, random);
    for (String person : people) {
      List<Hit> hits = list.search(Subject.person(person), assessor);
      if (!hits.isEmpty()) {
        review++;
        match += hits.getFirst().assessment().outcome() == Outcome.MATCH ? 1 : 0;
        sameName += hits.getFirst().assessment().similarity() > 0.999 ? 1 : 0;
      }
    }
    new Table("matcher", "false alarms", "called a match")
        .row("Gatehouse", percent(review), percent(match))
        .row("watchman-like, from 0.80 / 0.85 / 0.90 *", "4.3 % / 1.1 % / 0.5 %", "")
        .row("watchman-like symmetric, from 0.80 / 0.85 / 0.90 *", "1.9 % / 0.3 % / 0.0 %", "")
        .row("Jaro-Winkler, sorted words, from 0.80 / 0.85 / 0.90 *", "44.4 % / 16.1 % / 1.3 %", "")
        .print("False alarms among %,d synthetic people".formatted(NEGATIVES));
    System.out.printf("%nOf these, %,d have the very name of someone listed%n", sameName);
  }

  private static String percent(int count) {
    return "%.2f %%".formatted(100.0 * count / NEGATIVES);
  }

  private void recall(List<Listed> people) {
    Table table =
        new Table(
            "listed name …",
            "recall",
            "of the same entry",
            "called a match",
            "watchman-like, 0.85 / 0.90 *");
    for (Mutation mutation : Mutation.values()) {
      row(mutation, people, table);
    }
    table.print("Recall of %,d listed names".formatted(POSITIVES));
    System.out.println("\n* other programs rebuilt from their description, on other random names");
  }

  private void row(Mutation mutation, List<Listed> people, Table table) {
    int found = 0;
    int same = 0;
    int match = 0;
    for (Listed person : people) {
      String name = mutation.apply(person.name(), random);
      List<Hit> hits = list.search(Subject.person(name), assessor);
      found += hits.isEmpty() ? 0 : 1;
      same += hits.stream().anyMatch(hit -> hit.entry().id().equals(person.entry())) ? 1 : 0;
      match += hits.stream().anyMatch(hit -> hit.assessment().outcome() == Outcome.MATCH) ? 1 : 0;
    }
    table.row(
        mutation.inWords(),
        share(found, people),
        share(same, people),
        share(match, people),
        reference(mutation));
  }

  private static String share(int count, List<Listed> people) {
    return "%.3f".formatted(count / (double) people.size());
  }

  private static String reference(Mutation mutation) {
    return switch (mutation) {
      case ONE_TYPO -> ".995 / .992";
      case TWO_TYPOS -> ".983 / .940";
      case FIRST_AND_LAST -> "1.000 / .988";
      case NONE, SHUFFLED, IN_CYRILLIC, IN_ARABIC -> "";
    };
  }
}
