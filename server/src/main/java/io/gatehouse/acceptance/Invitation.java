package io.gatehouse.acceptance;

import java.util.Locale;
import java.util.UUID;

/**
 * That somebody was asked, by a link of their own.
 *
 * @param email where the mail went
 */
record Invitation(UUID linkId, UUID acceptanceId, Kind kind, String email) {

  /** Why somebody was asked. Stored by its name. */
  enum Kind {
    /** named by the partner or the contact person */
    ASKED,
    /** needed beside somebody who has signed */
    INVITED,
    /** named by somebody who is not entitled */
    FORWARDED;

    /** The kind of the mail that goes with it. */
    String mail(Paper paper) {
      return (this == ASKED ? paper.key() : name().toLowerCase(Locale.ROOT));
    }
  }

  /** Keeps the address out of logs. */
  @Override
  public String toString() {
    return "Invitation[" + linkId + ", " + kind + "]";
  }
}
