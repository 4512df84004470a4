package io.gatehouse.checklist;

/** What stands between answers and a complete checklist. */
public record Gap(Spot spot, Reason reason) {

  /** Why it does. */
  public enum Reason {
    /** There is no answer. */
    MISSING,
    /** There are fewer entries than there must be. */
    TOO_FEW,
    /** The numbers of all entries add up to more than there can be. */
    SUM_TOO_HIGH
  }
}
