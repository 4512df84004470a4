package io.gatehouse.watchlist;

import com.github.kagkarlsson.scheduler.task.Task;
import io.gatehouse.platform.Ids;
import io.gatehouse.screening.Hit;
import io.gatehouse.screening.match.Outcome;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.CaseWalk.Piece;
import io.gatehouse.watchlist.PolicyDraft.Difference;
import io.gatehouse.watchlist.Screening.Found;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares a draft with the policy that it would replace, over all stored cases, in slices. */
@Configuration(proxyBeanMethods = false)
class DraftTask {
  private final DraftStore drafts;
  private final CaseWalk walk;
  private final Screening screening;
  private final WatchListSearch search;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  DraftTask(
      DraftStore drafts,
      CaseWalk walk,
      Screening screening,
      WatchListSearch search,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.drafts = drafts;
    this.walk = walk;
    this.screening = screening;
    this.search = search;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  @Bean
  Task<Void> screeningDraft() {
    return Slices.task(
        PolicyDrafts.TASK,
        clock,
        (partnerId, draftId) -> drafts.find(partnerId, draftId).map(this::goOn).orElse(false));
  }

  /** Does a slice of a comparison; true when it is not at its end. */
  private boolean goOn(PolicyDraft draft) {
    if (draft.finishedAt() != null) {
      return false;
    }
    if (!search.ready()) {
      return true;
    }
    if (draft.total() == null) {
      drafts.begun(draft, walk.count(draft.partnerId()));
    }
    boolean more =
        walk.slice(draft.partnerId(), draft.place(), clock, piece -> compare(draft, piece));
    if (!more) {
      drafts.finished(draft);
    }
    return more;
  }

  private void compare(PolicyDraft draft, Piece piece) {
    List<Difference> differences = new ArrayList<>();
    piece.cases().forEach(each -> differences.addAll(differences(draft, each)));
    transaction.executeWithoutResult(
        status -> {
          differences.forEach(difference -> drafts.add(draft, ids.next(), difference));
          drafts.advanced(draft, piece.last(), piece.cases().size());
        });
  }

  /** A name and an entry, whatever was decided on them. */
  private record Pair(String path, String list, String entryId) {}

  private List<Difference> differences(PolicyDraft draft, ScreeningCase each) {
    Map<Pair, Found> before = found(each, draft.base());
    Map<Pair, Found> after = found(each, draft.thresholds());
    Set<Pair> pairs = new LinkedHashSet<>(before.keySet());
    pairs.addAll(after.keySet());
    return pairs.stream()
        .filter(pair -> outcome(before.get(pair)) != outcome(after.get(pair)))
        .map(pair -> difference(each, before.get(pair), after.get(pair)))
        .toList();
  }

  private Map<Pair, Found> found(ScreeningCase each, Thresholds thresholds) {
    Map<Pair, Found> found = new LinkedHashMap<>();
    screening
        .search(each, thresholds)
        .forEach(
            one ->
                found.put(
                    new Pair(
                        one.party().path(), one.hit().version().list(), one.hit().entry().id()),
                    one));
    return found;
  }

  private static Outcome outcome(@Nullable Found found) {
    return found == null ? Outcome.CLEAR : found.hit().assessment().outcome();
  }

  private static Difference difference(
      ScreeningCase each, @Nullable Found before, @Nullable Found after) {
    Found shown = after == null ? Objects.requireNonNull(before) : after;
    Hit hit = shown.hit();
    return new Difference(
        each.caseId(),
        each.customerId(),
        shown.party().path(),
        shown.party().subject().name(),
        hit.version().list(),
        hit.entry().id(),
        hit.name().text(),
        outcome(before),
        outcome(after),
        hit.assessment().similarity(),
        hit.assessment().evidence());
  }
}
