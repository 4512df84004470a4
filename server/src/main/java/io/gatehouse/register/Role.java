package io.gatehouse.register;

/**
 * A role that a register lists somebody with.
 *
 * @param code the register's own code, such as JUHL or DAGL
 * @param text the register's own words
 * @param kind what Gatehouse makes of it
 */
public record Role(String code, String text, Kind kind) {

  /** Roles that signing rules speak of, in the words of company law. */
  public enum Kind {
    CHAIR,
    DEPUTY_CHAIR,
    BOARD_MEMBER,
    DEPUTY_MEMBER,
    MANAGING_DIRECTOR,
    PARTNER,
    OWNER,
    PROCURIST,
    SIGNATORY,
    BRANCH_MANAGER,
    LIQUIDATOR,
    TRUSTEE,
    /** Any other, such as auditor or supervisory board: it gives no right to sign. */
    OTHER;

    /** Whether one who holds this counts as {@code other}: a chair is a member of the board. */
    public boolean counts(Kind other) {
      return this == other || (other == BOARD_MEMBER && (this == CHAIR || this == DEPUTY_CHAIR));
    }
  }
}
