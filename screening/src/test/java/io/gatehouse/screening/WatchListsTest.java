package io.gatehouse.screening;

import static io.gatehouse.screening.TestLists.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.list.ListFormat;
import io.gatehouse.screening.match.Assessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchListsTest {

  private static final Clock NOW = Clock.fixed(TestLists.LOADED, ZoneOffset.UTC);

  private final Assessor assessor = new Assessor();
  private final WatchLists lists = new WatchLists(new ListLoader(NOW));

  @TempDir Path directory;

  @Test
  void loadsAListAndTellsItsStateWithEveryResult() throws IOException {
    LoadResult result = lists.load(source("name\nVelimir Zarkunov\n"));

    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    ScreeningResult found = lists.search(Subject.person("Velimir Zarkunov"), assessor);
    ListVersion version = found.lists().getFirst();
    assertThat(version.list()).isEqualTo("own");
    assertThat(version.checksum()).hasSize(64);
    assertThat(version.age(Clock.offset(NOW, Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));
    assertThat(found.hits().getFirst().version()).isEqualTo(version);
  }

  @Test
  void keepsTheOldListWhenTheNewOneShrankSuspiciously() throws IOException {
    lists.load(source("name\n" + "Velimir Zarkunov\n".repeat(100)));

    LoadResult result = lists.load(source("name\n" + "Velimir Zarkunov\n".repeat(70)));

    assertThat(result)
        .isInstanceOfSatisfying(
            LoadResult.Refused.class,
            refused ->
                assertThat(refused.why()).isEqualTo("the list shrank from 100 to 70 entries"));
    assertThat(lists.versions().getFirst().entries()).isEqualTo(100);
  }

  @Test
  void takesAListThatLostAFewEntries() throws IOException {
    lists.load(source("name\n" + "Velimir Zarkunov\n".repeat(100)));

    assertThat(lists.load(source("name\n" + "Velimir Zarkunov\n".repeat(90))))
        .isInstanceOf(LoadResult.Loaded.class);
    assertThat(lists.versions().getFirst().entries()).isEqualTo(90);
  }

  @Test
  void refusesAListThatIsEmptyMissingOrNotOfItsFormat() throws IOException {
    assertThat(lists.load(source("name\n"))).isInstanceOf(LoadResult.Refused.class);
    assertThat(lists.load(source("surname\nZarkunov\n"))).isInstanceOf(LoadResult.Refused.class);
    assertThat(lists.load(source("\u0000\u0001"))).isInstanceOf(LoadResult.Refused.class);
    assertThat(lists.load(new ListSource("own", ListFormat.EU_XML, directory.resolve("nowhere"))))
        .isInstanceOf(LoadResult.Refused.class);
    assertThat(lists.versions()).isEmpty();
  }

  @Test
  void searchesAllListsAndNamesTheOneThatHit() {
    lists.install(TestLists.named("b", List.of(person("1", "Velimir Zarkunov"))));
    lists.install(TestLists.named("a", List.of(person("9", "Velimir Zarkunov"))));

    assertThat(lists.search(Subject.person("Velimir Zarkunov"), assessor).hits())
        .extracting(hit -> hit.version().list() + " " + hit.entry().id())
        .containsExactly("a 9", "b 1");
    lists.remove("a");
    assertThat(lists.search(Subject.person("Velimir Zarkunov"), assessor).hits()).hasSize(1);
  }

  @Test
  void aSwapUnderSearchNeverGivesHalfAList() throws Exception {
    WatchList odd = generation("1");
    WatchList even = generation("2");
    lists.install(odd);
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService searchers = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(searchers.submit(() -> searchUntil(done)));
      }
      for (int swap = 0; swap < 20_000; swap++) {
        lists.install(swap % 2 == 0 ? even : odd);
      }
      done.set(true);
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isPositive();
      }
    }
  }

  /** Every answer must hold all three entries of one generation, and tell that generation. */
  private int searchUntil(AtomicBoolean done) {
    int searches = 0;
    do {
      ScreeningResult result = lists.search(Subject.person("Velimir Zarkunov"), assessor);
      String generation = result.lists().getFirst().checksum();
      assertThat(result.hits())
          .hasSize(3)
          .allMatch(hit -> hit.entry().id().endsWith(generation))
          .allMatch(hit -> hit.version().checksum().equals(generation));
      searches++;
    } while (!done.get());
    return searches;
  }

  private static WatchList generation(String generation) {
    WatchList.Builder list = new WatchList.Builder();
    for (String id : List.of("a", "b", "c")) {
      list.add(person(id + generation, "Velimir Zarkunov"));
    }
    return list.build("swapped", generation, TestLists.LOADED);
  }

  @Test
  void tellsWhatChangedBetweenTwoStatesOfAList() {
    Entry stays = person("1", "Velimir Zarkunov");
    WatchList older = TestLists.of(stays, person("2", "Selim Karim"), person("3", "Oryn Kelm"));
    WatchList newer = TestLists.of(stays, person("2", "Selim Kerim"), person("4", "Dov Quorra"));

    ListChanges changes = ListChanges.between(older, newer);

    assertThat(changes.added()).extracting(Entry::id).containsExactly("4");
    assertThat(changes.changed()).extracting(Entry::primaryName).containsExactly("Selim Kerim");
    assertThat(changes.removed()).extracting(Entry::id).containsExactly("3");
  }

  private ListSource source(String csv) throws IOException {
    Path file = directory.resolve("own.csv");
    Files.writeString(file, csv);
    return new ListSource("own", ListFormat.CSV, file);
  }
}
