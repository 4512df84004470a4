package io.gatehouse.screening.match;

/** Halves of Arabic names: Abdul-, -uddin. */
public final class Affix {

  private Affix() {}

  /** Whether letters are the affix with one mistake. */
  public static boolean isMistyped(String letters, String affix) {
    return Letters.edits(letters, affix, 1) <= 1;
  }
}
