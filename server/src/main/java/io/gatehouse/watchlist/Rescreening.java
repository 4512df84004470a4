package io.gatehouse.watchlist;

import io.gatehouse.platform.Ids;
import io.gatehouse.screening.ListChanges;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.entry.Entry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Screening of what is stored, when something else than the stored changed: one run for each
 * partner, through the queue.
 */
@Component
public class Rescreening {
  static final String TASK = "screening-run";

  private final RunStore runs;
  private final ActivationQueue queue;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  Rescreening(RunStore runs, ActivationQueue queue, JdbcClient jdbc, Ids ids, Clock clock) {
    this.runs = runs;
    this.queue = queue;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Runs of a partner, the newest first. */
  public List<ScreeningRun> newest(UUID partnerId, int most) {
    return runs.newest(partnerId, most);
  }

  public Optional<ScreeningRun> find(UUID partnerId, UUID runId) {
    return runs.find(partnerId, runId);
  }

  /**
   * Promises runs over everything stored, in the transaction that puts a new state of a list in
   * use.
   *
   * @param changes against the state before; null when there was none, so that all is new
   */
  void listChanged(ListVersion version, @Nullable ListChanges changes) {
    if (changes != null && touched(changes).isEmpty()) {
      return;
    }
    jdbc.sql("select partner_id from partner order by partner_id")
        .query(UUID.class)
        .list()
        .forEach(
            partnerId ->
                begin(
                    ScreeningRun.ofList(
                        partnerId,
                        ids.next(),
                        version,
                        changes == null ? null : touched(changes),
                        clock.instant())));
  }

  private static List<String> touched(ListChanges changes) {
    return Stream.of(changes.added(), changes.changed(), changes.removed())
        .flatMap(List::stream)
        .map(Entry::id)
        .toList();
  }

  /** Promises a run by which a partner's new thresholds meet what is stored. */
  void policyChanged(UUID partnerId) {
    begin(ScreeningRun.ofPolicy(partnerId, ids.next(), clock.instant()));
  }

  private void begin(ScreeningRun run) {
    runs.insert(run);
    queue.put(TASK, run.partnerId() + "/" + run.runId(), clock.instant());
  }
}
