package io.gatehouse.screening.match;

import io.gatehouse.screening.name.AnalyzedName;
import io.gatehouse.screening.name.GivenNames;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;

/**
 * How much a word tells, in bits: the negative binary logarithm of the share of names that have it.
 * The share is estimated from general knowledge of names and, once a list is large enough to tell,
 * from the list itself.
 */
public final class TokenRarity {

  private static final double RARE = 14;
  private static final double LEAST_WEIGHT = 0.5;

  /** So many names of a list weigh as much as what is generally known. */
  private static final double PRIOR_NAMES = 2_000;

  private TokenRarity() {}

  /** Bits of a word when no list is at hand. */
  public static double information(Token token) {
    return switch (token.kind()) {
      case PARTICLE, TITLE -> 1;
      case LEGAL_FORM -> 2;
      case AFFIX -> 3;
      case INITIAL -> 4;
      case NUMBER -> 5;
      case COMMON -> 6;
      case PATRONYMIC -> 9;
      case WORD -> GivenNames.isCommon(token.text()) ? 8 : byLength(token.length());
    };
  }

  /** Bits of a word that so many of a list's names have. */
  public static double information(Token token, int namesWithIt, int names) {
    double known = information(token);
    double expected = Math.pow(2, -known) * PRIOR_NAMES;
    double onList = -Math.log((namesWithIt + expected) / (names + PRIOR_NAMES)) / Math.log(2);
    boolean common = token.kind() == TokenKind.WORD && GivenNames.isCommon(token.text());
    return common ? Math.min(known, onList) : onList;
  }

  /** The word, weighed without a list. */
  public static WeighedToken weigh(Token token) {
    return weigh(token, information(token));
  }

  /** The words of a name, weighed without a list. */
  public static WeighedToken[] weigh(AnalyzedName name) {
    return name.tokens().stream().map(TokenRarity::weigh).toArray(WeighedToken[]::new);
  }

  /** The word with its bits; the weight grows with them. */
  public static WeighedToken weigh(Token token, double information) {
    double rarity =
        token.kind().isDistinctive() ? Math.clamp(information / RARE, LEAST_WEIGHT, 1) : 1;
    return new WeighedToken(token, information, token.kind().weight() * rarity);
  }

  /** There are few short words, so each is borne by many. */
  private static double byLength(int letters) {
    return switch (letters) {
      case 1, 2 -> 8;
      case 3 -> 10;
      case 4 -> 12;
      default -> RARE;
    };
  }
}
