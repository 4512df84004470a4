package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.Entry;

/** Takes what a reader finds, one by one, in the order of the list. */
public interface EntrySink {

  /** An entry was read. */
  void accept(Entry entry);

  /**
   * A part of the list was left out.
   *
   * @param where line, row or id
   * @param why in words, the same words for the same cause
   */
  void skipped(String where, String why);
}
