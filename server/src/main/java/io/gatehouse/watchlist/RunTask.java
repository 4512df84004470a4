package io.gatehouse.watchlist;

import com.github.kagkarlsson.scheduler.task.Task;
import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.match.Assessor;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.CaseWalk.Piece;
import io.gatehouse.watchlist.Screening.Found;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Goes through the stored cases of a partner, in slices, so that mail and other work of the queue
 * gets its turn. What is found is written case by case, and what is done is counted piece by piece:
 * killed at any moment, a run goes on where it stood, and what it does twice finds its own alerts.
 *
 * <p>Few entries change at a time, and many cases are stored. So the changed entries become a small
 * index of their own, in which every name is looked up, with looser thresholds, for rarity is a
 * matter of the whole list; only what hits there is searched in the whole list.
 */
@Configuration(proxyBeanMethods = false)
class RunTask {
  private static final double LOOSER = 0.15;
  private static final double LOOSEST = 0.51;

  private final RunStore runs;
  private final CaseWalk walk;
  private final WatchListSearch search;
  private final ListStates states;
  private final Screening screening;
  private final ScreeningPolicies policies;
  private final Clock clock;

  RunTask(
      RunStore runs,
      CaseWalk walk,
      WatchListSearch search,
      ListStates states,
      Screening screening,
      ScreeningPolicies policies,
      Clock clock) {
    this.runs = runs;
    this.walk = walk;
    this.search = search;
    this.states = states;
    this.screening = screening;
    this.policies = policies;
    this.clock = clock;
  }

  @Bean
  Task<Void> screeningRun() {
    return Slices.task(
        Rescreening.TASK,
        clock,
        (partnerId, runId) -> runs.find(partnerId, runId).map(this::goOn).orElse(false));
  }

  /** Does a slice of a run; true when it is not at its end. */
  private boolean goOn(ScreeningRun run) {
    if (run.finishedAt() != null) {
      return false;
    }
    if (!search.ready() || behind(run)) {
      return true;
    }
    if (run.total() == null) {
      runs.begun(run, walk.count(run.partnerId()));
    }
    Comparison comparison = comparison(run);
    boolean more =
        walk.slice(
            run.partnerId(),
            run.place(),
            clock,
            piece ->
                runs.advanced(
                    run, piece.last(), piece.cases().size(), screen(run, piece, comparison)));
    if (!more) {
      runs.finished(run);
    }
    return more;
  }

  /** Whether this process has not followed yet to the state in use: a moment, after a change. */
  private boolean behind(ScreeningRun run) {
    String list = run.list();
    if (list == null) {
      return false;
    }
    String here = search.list(list).map(each -> each.version().checksum()).orElse("");
    return states.find(list).map(state -> !here.equals(state.checksum())).orElse(true);
  }

  /**
   * What cases are compared with.
   *
   * @param index the changed entries alone; null: compare with the whole list
   */
  private record Comparison(@Nullable WatchList index, @Nullable Set<String> entries) {}

  private Comparison comparison(ScreeningRun run) {
    List<String> entries = run.entries();
    String list = run.list();
    if (entries == null || list == null) {
      return new Comparison(null, null);
    }
    Set<String> changed = new HashSet<>(entries);
    WatchList.Builder index = new WatchList.Builder();
    search
        .list(list)
        .ifPresent(whole -> changed.forEach(id -> whole.entry(id).ifPresent(index::add)));
    return new Comparison(index.build(list, "", Instant.EPOCH), changed);
  }

  private int screen(ScreeningRun run, Piece piece, Comparison comparison) {
    Thresholds thresholds = policies.of(run.partnerId());
    return screening.screenAll(
        run.partnerId(),
        piece.cases(),
        each -> found(run, each, comparison, thresholds),
        run.list(),
        comparison.entries(),
        run.cause(),
        run.runId());
  }

  private List<Found> found(
      ScreeningRun run, ScreeningCase each, Comparison comparison, Thresholds thresholds) {
    return worthASearch(each, comparison.index(), thresholds)
        ? screening.search(each, thresholds).stream()
            .filter(hit -> concerns(run, comparison, hit))
            .toList()
        : List.of();
  }

  private static boolean concerns(ScreeningRun run, Comparison comparison, Found found) {
    boolean ofList = run.list() == null || run.list().equals(found.hit().version().list());
    Set<String> entries = comparison.entries();
    return ofList && (entries == null || entries.contains(found.hit().entry().id()));
  }

  private static boolean worthASearch(
      ScreeningCase each, @Nullable WatchList index, Thresholds thresholds) {
    if (index == null) {
      return true;
    }
    Assessor loose =
        new Assessor(
            new Thresholds(
                Math.max(LOOSEST, thresholds.reviewSimilarity() - LOOSER), 1, 0, 0, 1_000));
    return each.parties().stream()
        .anyMatch(party -> !index.search(party.subject(), loose).isEmpty());
  }
}
