package io.gatehouse.watchlist;

import io.gatehouse.screening.Hit;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.ScreeningResult;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.Alert.Cause;
import io.gatehouse.watchlist.Alert.Verdict;
import io.gatehouse.watchlist.AlertStore.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Screens the names of a case and keeps what was found as alerts. */
@Component
class Screening {
  private final WatchListSearch search;
  private final ScreeningPolicies policies;
  private final AlertStore alerts;
  private final CheckStore checks;
  private final ActivationQueue queue;
  private final TransactionTemplate transaction;

  Screening(
      WatchListSearch search,
      ScreeningPolicies policies,
      AlertStore alerts,
      CheckStore checks,
      ActivationQueue queue,
      TransactionTemplate transaction) {
    this.search = search;
    this.policies = policies;
    this.alerts = alerts;
    this.checks = checks;
    this.queue = queue;
    this.transaction = transaction;
  }

  /**
   * What came of screening a case.
   *
   * @param raised new alerts
   * @param open alerts that wait for a judgement, new ones among them
   * @param same hits that a person judged to be the same
   */
  record Findings(int raised, int open, int same) {}

  /** A name, and one entry that it hits. */
  record Found(Party party, Hit hit) {}

  /**
   * Screens every name of a customer that is about to become active against all lists; keeps also
   * that it was done, as nothing else tells of names that nobody found.
   *
   * @throws ListsNotLoaded when nothing can be said
   */
  Findings check(ScreeningCase of) {
    Thresholds thresholds = policies.of(of.partnerId());
    List<ScreeningResult> results = results(of, thresholds);
    List<ListVersion> lists = results.isEmpty() ? search.versions() : results.getFirst().lists();
    List<Found> found = found(of, results);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              checks.ofCase(of, Cause.ACTIVATION, thresholds, lists, found.size());
              return keep(of, found, null, null, Cause.ACTIVATION, null);
            }));
  }

  /**
   * Keeps what a search finds of each of some cases; most have nothing found and nothing to close,
   * and cost no statement.
   *
   * @param list see {@link #keep}
   * @return how many alerts are new
   */
  int screenAll(
      UUID partnerId,
      List<ScreeningCase> cases,
      Function<ScreeningCase, List<Found>> search,
      @Nullable String list,
      @Nullable Set<String> entries,
      Cause cause,
      @Nullable UUID runId) {
    Set<UUID> withAlerts =
        alerts.withOpen(partnerId, cases.stream().map(ScreeningCase::caseId).toList());
    int raised = 0;
    for (ScreeningCase each : cases) {
      List<Found> found = search.apply(each);
      if (!found.isEmpty() || withAlerts.contains(each.caseId())) {
        raised += keep(each, found, list, entries, cause, runId).raised();
      }
    }
    return raised;
  }

  /** What the names of a case hit, by the partner's policy. */
  List<Found> search(ScreeningCase of) {
    return search(of, policies.of(of.partnerId()));
  }

  List<Found> search(ScreeningCase of, Thresholds thresholds) {
    return found(of, results(of, thresholds));
  }

  private List<ScreeningResult> results(ScreeningCase of, Thresholds thresholds) {
    return search.searchAll(of.parties().stream().map(Party::subject).toList(), thresholds);
  }

  private static List<Found> found(ScreeningCase of, List<ScreeningResult> results) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Party party = of.parties().get(i);
      results.get(i).hits().forEach(hit -> found.add(new Found(party, hit)));
    }
    return found;
  }

  /**
   * Keeps what was found of some entries, and closes alerts of theirs that nothing stands behind
   * any more. A customer that then waits for nothing goes on.
   *
   * @param list null: every list was searched
   * @param entries null: every entry was compared
   */
  Findings keep(
      ScreeningCase of,
      List<Found> found,
      @Nullable String list,
      @Nullable Set<String> entries,
      Cause cause,
      @Nullable UUID runId) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<Standing> standing =
                  found.stream()
                      .map(each -> alerts.raise(of, each.party(), each.hit(), cause, runId))
                      .toList();
              Set<UUID> ids = standing.stream().map(Standing::alertId).collect(Collectors.toSet());
              int closed = alerts.supersede(of, list, entries, ids);
              if (closed > 0
                  && cause != Cause.ACTIVATION
                  && of.customerId() != null
                  && alerts.open(of.partnerId(), of.caseId()) == 0) {
                queue.activate(of.partnerId(), of.customerId());
              }
              return findings(standing);
            }));
  }

  private static Findings findings(List<Standing> standing) {
    return new Findings(
        (int) standing.stream().filter(Standing::isNew).count(),
        (int) standing.stream().filter(each -> each.verdict() == null).count(),
        (int) standing.stream().filter(each -> each.verdict() == Verdict.THE_SAME).count());
  }
}
