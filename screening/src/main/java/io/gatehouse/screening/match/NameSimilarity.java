package io.gatehouse.screening.match;

import io.gatehouse.screening.name.NameStyle;
import io.gatehouse.screening.name.TokenKind;
import java.util.BitSet;

/** How alike two names are as wholes. */
public final class NameSimilarity {

  static double CONFLICT = Double.parseDouble(System.getProperty("c", "1.1"));
  static double Q_PERSON = Double.parseDouble(System.getProperty("qp", "0.5"));
  static double L_PERSON = Double.parseDouble(System.getProperty("lp", "0.13"));
  static double Q_ORG = Double.parseDouble(System.getProperty("qo", "0.6"));
  static double L_ORG = Double.parseDouble(System.getProperty("lo", "0.4"));
  static double SINGLE = Double.parseDouble(System.getProperty("s", "0.75"));
  static double POW = Double.parseDouble(System.getProperty("pow", "1.0"));

  private static final double INITIAL_IN_CONFLICT = 0.7;

  private NameSimilarity() {}

  static double of(WeighedToken[] query, WeighedToken[] listed, NameStyle style, Alignment found) {
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
    double similarity = agreeing / (matched + lost);
    boolean more = Math.max(queryAlone, listedAlone) > 0.45;
    return person && words <= 1 && more ? similarity * SINGLE : similarity;
  }

  private static double alone(WeighedToken[] name, BitSet matched) {
    double weight = 0;
    for (int i = matched.nextClearBit(0); i < name.length; i = matched.nextClearBit(i + 1)) {
      boolean initial = name[i].token().kind() == TokenKind.INITIAL;
      weight += initial ? INITIAL_IN_CONFLICT : name[i].weight();
    }
    return weight;
  }

  public static double of(WeighedToken[] query, WeighedToken[] listed, NameStyle style) {
    return of(query, listed, style, Aligner.align(query, listed));
  }
}
