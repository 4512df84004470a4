package io.gatehouse.screening.index;

import java.util.Arrays;

/** For each word of the list that matters to a query: the query's words that it may agree with. */
final class Matches {

  private static final int EMPTY = -1;

  private int[] words = empty(64);
  private long[] queryWords = new long[64];
  private float[] similarities = new float[64];
  private int size;

  /** Where the word of the list stands; below 0 when it agrees with nothing. */
  int find(int word) {
    int at = slot(words, word);
    return words[at] == word ? at : EMPTY;
  }

  /** The words of the query, as bits, with which the word at this place may agree. */
  long queryWords(int at) {
    return queryWords[at];
  }

  /** How well the word at this place agrees at best. */
  float similarity(int at) {
    return similarities[at];
  }

  /** Notes that a word of the list may agree with one of the query; tells whether that is new. */
  boolean add(int word, int queryWord, double similarity) {
    int at = slot(words, word);
    if (words[at] != word) {
      if (++size * 2 > words.length) {
        grow();
        at = slot(words, word);
      }
      words[at] = word;
    }
    similarities[at] = Math.max(similarities[at], (float) similarity);
    long bit = 1L << queryWord;
    boolean added = (queryWords[at] & bit) == 0;
    queryWords[at] |= bit;
    return added;
  }

  private void grow() {
    int[] oldWords = words;
    long[] oldQueryWords = queryWords;
    float[] oldSimilarities = similarities;
    words = empty(oldWords.length * 2);
    queryWords = new long[words.length];
    similarities = new float[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != EMPTY) {
        int at = slot(words, oldWords[i]);
        words[at] = oldWords[i];
        queryWords[at] = oldQueryWords[i];
        similarities[at] = oldSimilarities[i];
      }
    }
  }

  private static int slot(int[] words, int word) {
    int mask = words.length - 1;
    int at = ((word * 0x9E3779B9) >>> 8) & mask;
    while (words[at] != EMPTY && words[at] != word) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int[] empty(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
