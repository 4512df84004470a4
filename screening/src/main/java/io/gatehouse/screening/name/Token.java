package io.gatehouse.screening.name;

/**
 * One word of a name.
 *
 * @param text the word in lower-case ASCII letters and digits
 * @param kind what it is
 * @param consonantal whether it was written in a script without vowels (Arabic, Hebrew, Syriac), so
 *     that only its consonants can be compared
 */
public record Token(String text, TokenKind kind, boolean consonantal) {

  /** A word that is not from a script without vowels. */
  public static Token of(String text, TokenKind kind) {
    return new Token(text, kind, false);
  }

  /** Number of letters. */
  public int length() {
    return text.length();
  }
}
