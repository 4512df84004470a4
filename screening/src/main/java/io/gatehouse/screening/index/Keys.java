package io.gatehouse.screening.index;

import io.gatehouse.screening.match.TokenSimilarity;
import java.util.function.IntConsumer;

/**
 * The keys under which a word is filed so that every word alike it is found again.
 *
 * <p>Two words that are at most k edits apart become equal when at most k letters are struck from
 * each (a swap of neighbours costs one letter on either side); it is enough to look at the
 * beginnings of the words. So a word is filed under all the ways of striking letters from its
 * beginning, and looked up in the same way.
 */
final class Keys {

  /** So many letters of a word's beginning are looked at. */
  private static final int BEGINNING = 7;

  private static final int TEXT_SEED = 17;
  private static final int STRUCK_SEED = 1;
  private static final int SOUND_SEED = 101;
  private static final int CONSONANTS_SEED = 211;

  private Keys() {}

  /** The key of the word itself. */
  static int text(CharSequence word) {
    return hash(TEXT_SEED, word, 0, word.length());
  }

  /** The key of a part of a word. */
  static int text(CharSequence word, int from, int to) {
    return hash(TEXT_SEED, word, from, to);
  }

  static int sound(String key) {
    return hash(SOUND_SEED, key, 0, key.length());
  }

  static int consonants(String key) {
    return hash(CONSONANTS_SEED, key, 0, key.length());
  }

  /** The keys of all the ways of striking letters that the length of the word allows. */
  static void struck(String word, IntConsumer key) {
    int edits = TokenSimilarity.editsAllowed(word.length());
    int length = Math.min(word.length(), BEGINNING);
    key.accept(without(word, length, -1, -1));
    for (int i = 0; edits >= 1 && i < length; i++) {
      key.accept(without(word, length, i, -1));
      for (int j = i + 1; edits >= 2 && j < length; j++) {
        key.accept(without(word, length, i, j));
      }
    }
  }

  private static int without(String word, int length, int first, int second) {
    int hash = STRUCK_SEED;
    for (int i = 0; i < length; i++) {
      if (i != first && i != second) {
        hash = hash * 31 + word.charAt(i);
      }
    }
    return hash;
  }

  private static int hash(int seed, CharSequence word, int from, int to) {
    int hash = seed;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return hash;
  }
}
