package io.gatehouse.callback;

/**
 * What came of one attempt.
 *
 * @param words for the operator: never what was sent
 */
record Answer(Meaning meaning, String words) {

  /** What it means for the next attempt. */
  enum Meaning {
    /** It has arrived. */
    TAKEN,

    /** The same may succeed later. */
    LATER,

    /** The same will be refused again. */
    NEVER
  }

  /** By the status of the answer (RFC 9110, 15). */
  static Answer of(int status) {
    boolean passing = status >= 500 || status == 408 || status == 429;
    Meaning refused = passing ? Meaning.LATER : Meaning.NEVER;
    return new Answer(status >= 200 && status < 300 ? Meaning.TAKEN : refused, "HTTP " + status);
  }

  static Answer later(String words) {
    return new Answer(Meaning.LATER, words);
  }
}
