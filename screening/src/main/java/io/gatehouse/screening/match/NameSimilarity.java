package io.gatehouse.screening.match;

import io.gatehouse.screening.name.NameStyle;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;
import java.util.BitSet;

/** How alike two names are as wholes. */
public final class NameSimilarity {

  public static double CONFLICT = Double.parseDouble(System.getProperty("c", "1.1"));
  public static double Q_PERSON = Double.parseDouble(System.getProperty("qp", "0.5"));
  public static double L_PERSON = Double.parseDouble(System.getProperty("lp", "0.13"));
  public static double Q_ORG = Double.parseDouble(System.getProperty("qo", "0.6"));
  public static double L_ORG = Double.parseDouble(System.getProperty("lo", "0.4"));
  public static double SINGLE = Double.parseDouble(System.getProperty("s", "0.75"));
  public static double POW = Double.parseDouble(System.getProperty("pow", "1.0"));

  private static final double INITIAL_IN_CONFLICT = 0.7;

  private static final double INITIALS_ONLY = 0.5;

  private NameSimilarity() {}

  public static double of(WeighedToken[] query, WeighedToken[] listed, NameStyle style, Alignment found) {
    double agreeing = 0;
    double matched = 0;
    int words = 0;
    for (Link link : found.links()) {
      agreeing += link.weight() * Math.pow(link.similarity(), POW);
      matched += link.weight();
      if (query[link.queryFrom()].token().kind().isDistinctive()
          || listed[link.listedFrom()].token().kind().isDistinctive()) {
        words += Math.max(link.queryTo() - link.queryFrom(), link.listedTo() - link.listedFrom());
      }
    }
    double queryAlone = alone(query, found.queryMatched());
    double listedAlone = alone(listed, found.listedMatched());
    double conflict = Math.min(queryAlone, listedAlone);
    boolean person = style == NameStyle.PERSON;
    double lost =
        2 * CONFLICT * conflict
            + (person ? Q_PERSON : Q_ORG) * (queryAlone - conflict)
            + (person ? L_PERSON : L_ORG) * (listedAlone - conflict);
    if (matched == 0) {
      return 0;
    }
    if (onlyInitials(query, listed, found)) {
      return INITIALS_ONLY * agreeing / (matched + lost);
    }
    double similarity = agreeing / (matched + lost);
    boolean more = Math.max(queryAlone, listedAlone) > 0.45;
    return person && words <= 1 && more ? similarity * SINGLE : similarity;
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
      case PARTICLE, TITLE, LEGAL_FORM, SERVANT -> true;
      case WORD, COMMON, PATRONYMIC, NUMBER, INITIAL -> false;
    };
  }

  private static double alone(WeighedToken[] name, BitSet matched) {
    double weight = 0;
    for (int i = matched.nextClearBit(0); i < name.length; i = matched.nextClearBit(i + 1)) {
      boolean initial = name[i].token().kind() == TokenKind.INITIAL;
      weight += initial ? INITIAL_IN_CONFLICT : name[i].weight();
    }
    return weight;
  }

  /** What a word of the query that agrees with nothing costs at least, as a share of its weight. */
  public static double leastLoss(NameStyle style) {
    return style == NameStyle.PERSON ? Q_PERSON : Q_ORG;
  }

  public static double of(WeighedToken[] query, WeighedToken[] listed, NameStyle style) {
    return of(query, listed, style, Aligner.align(query, listed, style));
  }
}
