package io.gatehouse.acceptance;

import java.time.Instant;
import java.util.List;

/**
 * A paper that is not accepted yet.
 *
 * @param turn whose turn it is
 * @param since when it stands as it does
 * @param missing paths of the questions that are still to be answered
 */
public record Outstanding(Paper paper, Turn turn, Instant since, List<String> missing) {
  public Outstanding {
    missing = List.copyOf(missing);
  }

  /** Whose turn it is. */
  public enum Turn {
    /** the person who was asked */
    ACCEPTOR,
    /** those who must sign beside somebody who has */
    FURTHER_SIGNATORIES,
    /** the company register, which has not answered yet */
    REGISTER,
    /** a member of the partner's staff */
    STAFF
  }

  /** As the path of a requirement. */
  public String path() {
    return paper.key() + ".acceptance";
  }
}
