package io.gatehouse.requirement;

import java.text.Normalizer;

/**
 * One line of text as it may be stored: in Unicode normal form C, without blanks around it, and
 * without characters that show nothing or reorder what is shown (control characters, lone
 * surrogates, bidirectional overrides).
 */
sealed interface Line {
  record Clean(String text) implements Line {}

  record TooLong() implements Line {}

  record Forbidden() implements Line {}

  /**
   * @param max most characters (code points)
   */
  static Line of(String given, int max) {
    // Normalising changes length little; a text far over the limit is refused before that work.
    if (given.length() > 8 * max + 64) {
      return new TooLong();
    }
    if (given.codePoints().anyMatch(Line::forbidden)) {
      return new Forbidden();
    }
    String text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    return text.codePointCount(0, text.length()) > max ? new TooLong() : new Clean(text);
  }

  /** Spaces of every width, and the joiners that are allowed inside words. */
  static boolean invisible(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || joiner(c);
  }

  private static boolean joiner(int c) {
    return c == 0x200C || c == 0x200D || c == 0x00AD;
  }

  private static boolean forbidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Joiners are part of the spelling of Persian and Indian names; every other format character
      // only deceives.
      case Character.FORMAT -> !joiner(c);
      default -> false;
    };
  }
}
