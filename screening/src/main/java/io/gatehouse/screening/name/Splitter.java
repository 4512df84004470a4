package io.gatehouse.screening.name;

import java.util.ArrayList;
import java.util.List;

/** Splits a name into words of lower-case ASCII letters and digits. */
final class Splitter {

  private static final int LONGEST_WORD = 60;
  private static final int MOST_WORDS = 48;

  private Splitter() {}

  /**
   * A word and how it was written.
   *
   * @param text lower-case ASCII letters and digits
   * @param consonantal whether its script has no vowels
   * @param tied whether only a dot or stroke parts it from the word before, as in S.A.
   */
  record Piece(String text, boolean consonantal, boolean tied) {}

  static List<Piece> split(String name) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    boolean tied = false;
    for (int at = 0; at <= name.length(); at++) {
      if (at < name.length() && isInsideWord(name.charAt(at))) {
        continue;
      }
      if (at > start) {
        addWord(name.substring(start, at), tied, pieces);
      }
      boolean tie = at < name.length() && (name.charAt(at) == '.' || name.charAt(at) == '/');
      tied = tie && at > start;
      start = at + 1;
    }
    return pieces.size() > MOST_WORDS ? pieces.subList(0, MOST_WORDS) : pieces;
  }

  /** Surrogate halves count as inside, so that letters beyond the basic plane stay whole. */
  private static boolean isInsideWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || isMark(c)
        || isApostrophe(c)
        || Character.getType(c) == Character.FORMAT
        || c == '&';
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '’', '‘', '`', '´', 'ʿ', 'ʾ', 'ʼ', 'ʻ', '′' -> true;
      default -> false;
    };
  }

  private static void addWord(String written, boolean tied, List<Piece> pieces) {
    boolean consonantal = Romanizer.isConsonantal(written);
    String ascii = Romanizer.toAscii(written);
    StringBuilder word = new StringBuilder();
    boolean first = true;
    for (int i = 0; i <= ascii.length(); i++) {
      char c = i < ascii.length() ? ascii.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word.append(c);
      } else if (c == '&') {
        first = flush(word, consonantal, tied && first, pieces) && first;
        pieces.add(new Piece("and", false, false));
      } else if (c == ' ' || c == '-') {
        first = flush(word, consonantal, tied && first, pieces) && first;
      }
    }
  }

  /** Adds the word if there is one; tells whether there was none. */
  private static boolean flush(
      StringBuilder word, boolean consonantal, boolean tied, List<Piece> pieces) {
    if (word.isEmpty()) {
      return true;
    }
    String text = word.substring(0, Math.min(word.length(), LONGEST_WORD));
    pieces.add(new Piece(text, consonantal, tied));
    word.setLength(0);
    return false;
  }
}
