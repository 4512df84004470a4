package io.gatehouse.screening;

import io.gatehouse.screening.match.Outcome;
import java.util.List;

/**
 * What a search found.
 *
 * @param hits the gravest first; empty when the subject is clear
 * @param lists states of the lists that were searched
 */
public record ScreeningResult(List<Hit> hits, List<ListVersion> lists) {

  public ScreeningResult {
    hits = List.copyOf(hits);
    lists = List.copyOf(lists);
  }

  /** The outcome of the gravest hit. */
  public Outcome outcome() {
    return hits.isEmpty() ? Outcome.CLEAR : hits.getFirst().assessment().outcome();
  }
}
