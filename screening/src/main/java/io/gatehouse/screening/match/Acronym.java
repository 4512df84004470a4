package io.gatehouse.screening.match;

import io.gatehouse.screening.name.TokenKind;

/** The first letters of the words of an organisation's name: People's Liberation Army, PLA. */
public final class Acronym {

  private static final int FEWEST_WORDS = 3;

  private Acronym() {}

  /** The first letters, small words and legal forms left out; empty when fewer than three. */
  public static String of(WeighedToken[] name) {
    return of(name, 0, name.length);
  }

  static String of(WeighedToken[] name, int from, int to) {
    StringBuilder letters = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      TokenKind kind = name[at].token().kind();
      if (kind == TokenKind.WORD || kind == TokenKind.COMMON) {
        letters.append(name[at].token().text().charAt(0));
      }
    }
    return letters.length() < FEWEST_WORDS ? "" : letters.toString();
  }
}
