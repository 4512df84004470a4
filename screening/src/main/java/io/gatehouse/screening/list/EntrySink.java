package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.Entry;

/** Takes what a reader finds, one by one, in the order of the list. */
public interface EntrySink {

  /** An entry was read. */
  void accept(Entry entry);

  /**
   * A part of the list could not be read. Too many of these make the list unbelievable.
   *
   * @param where line, row or id
   * @param why in words, the same words for the same cause
   */
  void skipped(String where, String why);

  /**
   * A part of the list was read and is rightly left out: an address, say.
   *
   * @param where line, row or id
   * @param why in words, the same words for the same cause
   */
  void leftOut(String where, String why);
}
