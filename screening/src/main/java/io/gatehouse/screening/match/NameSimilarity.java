package io.gatehouse.screening.match;

import io.gatehouse.screening.name.NameStyle;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;
import java.util.BitSet;

/** How alike two names are as wholes. */
public final class NameSimilarity {

  /**
   * What words that stand alone cost, as a share of their weight. When both names have such words
   * they contradict each other; when only one has, it may just be told in full. A list that tells
   * more of a person than was asked for hardly speaks against the hit.
   */
  private static final double CONFLICT = 1.2;

  private static final double PERSON_ONLY_ASKED = 0.5;
  private static final double PERSON_ONLY_LISTED = 0.22;
  private static final double OTHER_ONLY_ASKED = 0.6;
  private static final double OTHER_ONLY_LISTED = 0.35;

  /** What remains when only one word of a person's name of several is known to agree. */
  private static final double ONE_WORD_OF_SEVERAL = 0.75;

  private static final double INITIAL_IN_CONFLICT = 0.7;

  private static final double INITIALS_ONLY = 0.5;

  private NameSimilarity() {}

  public static double of(
      WeighedToken[] query, WeighedToken[] listed, NameStyle style, Alignment found) {
    double agreeing = 0;
    double matched = 0;
    int words = 0;
    for (Link link : found.links()) {
      agreeing += link.weight() * link.similarity();
      matched += link.weight();
      if (isMoreThanSmall(query[link.queryFrom()].token())
          || isMoreThanSmall(listed[link.listedFrom()].token())) {
        words += Math.max(link.queryTo() - link.queryFrom(), link.listedTo() - link.listedFrom());
      }
    }
    double queryAlone = alone(query, found.queryMatched());
    double listedAlone = alone(listed, found.listedMatched());
    double lost = loss(queryAlone, listedAlone, style);
    if (matched == 0) {
      return 0;
    }
    if (onlyInitials(query, listed, found)) {
      return INITIALS_ONLY * agreeing / (matched + lost);
    }
    double similarity = agreeing / (matched + lost);
    boolean more = Math.max(queryAlone, listedAlone) > 0.45;
    return style == NameStyle.PERSON && words <= 1 && more
        ? similarity * ONE_WORD_OF_SEVERAL
        : similarity;
  }

  /** Letters alone name nobody, unless they are the same letters on both sides. */
  private static boolean onlyInitials(
      WeighedToken[] query, WeighedToken[] listed, Alignment found) {
    for (Link link : found.links()) {
      Token asked = query[link.queryFrom()].token();
      Token written = listed[link.listedFrom()].token();
      boolean initial =
          (asked.kind() == TokenKind.INITIAL) != (written.kind() == TokenKind.INITIAL);
      if (!initial && !isSmall(asked) && !isSmall(written)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSmall(Token token) {
    return switch (token.kind()) {
      case PARTICLE, TITLE, LEGAL_FORM, AFFIX -> true;
      case WORD, COMMON, PATRONYMIC, NUMBER, INITIAL -> false;
    };
  }

  private static boolean isMoreThanSmall(Token token) {
    return token.kind().isDistinctive() || token.kind() == TokenKind.AFFIX;
  }

  private static double alone(WeighedToken[] name, BitSet matched) {
    double weight = 0;
    for (int i = matched.nextClearBit(0); i < name.length; i = matched.nextClearBit(i + 1)) {
      boolean initial = name[i].token().kind() == TokenKind.INITIAL;
      weight += initial ? INITIAL_IN_CONFLICT : name[i].weight();
    }
    return weight;
  }

  /**
   * What words cost that agree with nothing; grows with both weights.
   *
   * @param queryAlone weight of such words of the query
   * @param listedAlone weight of such words of the listed name
   */
  public static double loss(double queryAlone, double listedAlone, NameStyle style) {
    boolean person = style == NameStyle.PERSON;
    double conflict = Math.min(queryAlone, listedAlone);
    return 2 * CONFLICT * conflict
        + (person ? PERSON_ONLY_ASKED : OTHER_ONLY_ASKED) * (queryAlone - conflict)
        + (person ? PERSON_ONLY_LISTED : OTHER_ONLY_LISTED) * (listedAlone - conflict);
  }

  public static double of(WeighedToken[] query, WeighedToken[] listed, NameStyle style) {
    return of(query, listed, style, Aligner.align(query, listed, style));
  }
}
