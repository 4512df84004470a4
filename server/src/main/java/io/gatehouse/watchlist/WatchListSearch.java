package io.gatehouse.watchlist;

import io.gatehouse.screening.ListLoader;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.ScreeningResult;
import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.WatchLists;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.match.Assessor;
import io.gatehouse.screening.match.Thresholds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Looks for names on the lists in use. A search sees all lists as they were at one moment; a new
 * state of a list is there for all later searches at once.
 */
@Component
public class WatchListSearch {
  /** So long a search waits for a process that has just started. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Clock clock;
  private final List<String> configured;
  private final CountDownLatch firstLoad = new CountDownLatch(1);

  /**
   * Replaced as a whole when a list is swapped, never changed: whoever holds it sees one moment.
   */
  private final AtomicReference<WatchLists> current;

  WatchListSearch(ConfiguredLists configured, Clock clock) {
    this.clock = clock;
    this.current = new AtomicReference<>(new WatchLists(new ListLoader(clock)));
    this.configured = configured.names();
  }

  /**
   * Who on the lists may be the subject, by the standard thresholds.
   *
   * @throws ListsNotLoaded when a list is missing, so that nothing can be said, or none is
   *     configured
   */
  public ScreeningResult search(Subject subject) {
    return search(subject, Thresholds.DEFAULT);
  }

  /**
   * Who on the lists may be the subject.
   *
   * @throws ListsNotLoaded when a list is missing, so that nothing can be said, or none is
   *     configured
   */
  public ScreeningResult search(Subject subject, Thresholds thresholds) {
    return searchAll(List.of(subject), thresholds).getFirst();
  }

  /**
   * Who on the lists may be the subjects, all searched in the same states of the lists.
   *
   * @throws ListsNotLoaded when a list is missing, so that nothing can be said, or none is
   *     configured
   */
  public List<ScreeningResult> searchAll(List<Subject> subjects, Thresholds thresholds) {
    awaitFirstLoad();
    WatchLists lists = current.get();
    List<String> missing = missing(lists.versions());
    if (!missing.isEmpty() || !on()) {
      throw new ListsNotLoaded(missing);
    }
    Assessor assessor = new Assessor(thresholds);
    return subjects.stream().map(subject -> lists.search(subject, assessor)).toList();
  }

  private void awaitFirstLoad() {
    try {
      if (!firstLoad.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ListsNotLoaded(missing(versions()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ListsNotLoaded(missing(versions()));
    }
  }

  private List<String> missing(List<ListVersion> loaded) {
    List<String> names = loaded.stream().map(ListVersion::list).toList();
    return configured.stream().filter(name -> !names.contains(name)).toList();
  }

  /** Whether any list is configured: without one, nothing is screened. */
  public boolean on() {
    return !configured.isEmpty();
  }

  /** Whether every list is loaded. */
  public boolean ready() {
    return missing(versions()).isEmpty();
  }

  /** The states in use, by name of the list. */
  public List<ListVersion> versions() {
    return current.get().versions();
  }

  Optional<WatchList> list(String name) {
    return current.get().find(name);
  }

  void install(WatchList list) {
    current.updateAndGet(
        before -> {
          WatchLists after = new WatchLists(new ListLoader(clock));
          configured.forEach(name -> before.find(name).ifPresent(after::install));
          after.install(list);
          return after;
        });
  }

  void firstLoadIsOver() {
    firstLoad.countDown();
  }
}
