package io.gatehouse.identifiers;

/** How much of a number is checked. */
public enum Strength {
  /** Length, alphabet and prefix only: neither dates nor check digits. */
  FORMAT,
  /**
   * Every rule of the kind, but numbers of temporary series are taken too: Finnish personal codes
   * with a serial from 900, which are used inside one institution and for tests.
   */
  FULL_WITH_TEMPORARY,
  /**
   * Every rule of the kind. A synthetic Norwegian number keeps them all and passes: {@link
   * Facts#test()} tells.
   */
  FULL
}
