package io.gatehouse.screening;

import io.gatehouse.screening.list.LoadReport;

/** What came of loading a list. */
public sealed interface LoadResult {

  /** What was read and what was skipped. */
  LoadReport report();

  /** The list is good and can be searched. */
  record Loaded(WatchList watchList, LoadReport report) implements LoadResult {}

  /**
   * The list is damaged or suspicious. Whoever holds an older one keeps it.
   *
   * @param why in words
   */
  record Refused(String why, LoadReport report) implements LoadResult {}
}
