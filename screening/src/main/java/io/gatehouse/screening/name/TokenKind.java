package io.gatehouse.screening.name;

/** What a word of a name is, and how much of a whole word it counts. */
public enum TokenKind {
  /** A given name, a family name, a distinctive word of a company. */
  WORD(1.0),
  /** A word that many organisations have in their names. */
  COMMON(0.8),
  /** A father's name in the East Slavic way: Petrovich, Petrovna. */
  PATRONYMIC(0.7),
  /** Half of an Arabic name: Abdul ("servant of") before the other half, -uddin behind it. */
  AFFIX(0.4),
  /** One letter that stands for a name. */
  INITIAL(0.4),
  NUMBER(0.6),
  /** al, bin, de, van, of, the. */
  PARTICLE(0.1),
  /** Dr, Shaikh, President; MV before a ship's name. */
  TITLE(0.1),
  /** Ltd, GmbH, OOO. */
  LEGAL_FORM(0.15);

  private final double weight;

  TokenKind(double weight) {
    this.weight = weight;
  }

  /** The share of a whole word, 0 to 1. */
  public double weight() {
    return weight;
  }

  /** Whether such a word alone can tell one name from another. */
  public boolean isDistinctive() {
    return this == WORD || this == COMMON || this == PATRONYMIC;
  }
}
