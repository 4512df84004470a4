package io.gatehouse.screening.match;

import java.util.Arrays;

/** Distances between words of lower-case ASCII letters and digits. */
public final class Letters {

  /** What it costs to take one letter for another, in hundredths; a full mistake is 100. */
  private static final int[][] SUBSTITUTION = substitutions();

  private static final int FULL = 100;
  private static final int DOUBLED = 40;
  private static final int VOWEL = 70;
  private static final int SILENT = 60;

  private Letters() {}

  /** A bit for each letter of the word: two words k edits apart differ in at most 2k bits. */
  public static long mask(String word) {
    long mask = 0;
    for (int i = 0; i < word.length(); i++) {
      mask |= 1L << (word.charAt(i) & 63);
    }
    return mask;
  }

  /** Whether words with these masks can be within so many edits of each other. */
  public static boolean mayBeWithin(int edits, long mask, long other) {
    return Long.bitCount(mask & ~other) <= edits && Long.bitCount(other & ~mask) <= edits;
  }

  /**
   * Optimal string alignment distance: insertions, deletions, substitutions and swaps of
   * neighbours; more than {@code limit} is told as {@code limit + 1}.
   */
  static int edits(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        char ca = a.charAt(i - 1);
        char cb = b.charAt(j - 1);
        int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (ca == cb ? 0 : 1));
        if (i > 1 && j > 1 && ca == b.charAt(j - 2) && cb == a.charAt(i - 2)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
        best = Math.min(best, cost);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  /**
   * The same alignment, each edit priced by how easily it happens: a doubled letter, a vowel for a
   * vowel, or letters that stand for one sound cost less. In whole edits.
   */
  static double cost(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      last[j] = last[j - 1] + gap(b, j - 1);
    }
    for (int i = 1; i <= a.length(); i++) {
      char ca = a.charAt(i - 1);
      int gap = gap(a, i - 1);
      row[0] = last[0] + gap;
      for (int j = 1; j <= b.length(); j++) {
        char cb = b.charAt(j - 1);
        int cost = last[j - 1] + substitution(ca, cb);
        cost = Math.min(cost, last[j] + gap);
        cost = Math.min(cost, row[j - 1] + gap(b, j - 1));
        if (i > 1 && j > 1 && ca == b.charAt(j - 2) && cb == a.charAt(i - 2) && ca != cb) {
          cost = Math.min(cost, beforeLast[j - 2] + FULL);
        }
        row[j] = cost;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()] / (double) FULL;
  }

  /** What a letter costs that stands in one word only. */
  private static int gap(String word, int at) {
    char c = word.charAt(at);
    if (at > 0 && word.charAt(at - 1) == c) {
      return DOUBLED;
    }
    boolean beforeH = c == 'k' && at + 1 < word.length() && word.charAt(at + 1) == 'h';
    if (beforeH || (c == 'h' && at > 0)) {
      return SILENT;
    }
    return isVowel(c) ? VOWEL : FULL;
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    if (a < 'a' || b < 'a' || a > 'z' || b > 'z') {
      return FULL;
    }
    return SUBSTITUTION[a - 'a'][b - 'a'];
  }

  static boolean isVowel(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> false;
    };
  }

  private static int[][] substitutions() {
    int[][] table = new int[26][26];
    for (int[] row : table) {
      Arrays.fill(row, FULL);
    }
    close(table, "aeiouy", 65);
    close(table, "iyj", 45);
    close(table, "ou", 50);
    close(table, "ie", 50);
    close(table, "ckq", 40);
    close(table, "kgq", 60);
    close(table, "szcx", 50);
    close(table, "vwf", 50);
    close(table, "bp", 65);
    close(table, "dt", 65);
    close(table, "gj", 60);
    close(table, "jz", 70);
    close(table, "mn", 70);
    close(table, "uw", 50);
    close(table, "hk", 70);
    return table;
  }

  private static void close(int[][] table, String letters, int cost) {
    letters
        .chars()
        .forEach(
            a ->
                letters
                    .chars()
                    .filter(b -> b != a)
                    .forEach(
                        b -> table[a - 'a'][b - 'a'] = Math.min(table[a - 'a'][b - 'a'], cost)));
  }
}
