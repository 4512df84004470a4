package io.gatehouse.questionnaire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company before it answers. It stands in the answers from the beginning, to be
 * completed and confirmed.
 *
 * @param companyType as the profile contract counts them: 1 for a corporation, to 10 for a body of
 *     public law; null: not known
 * @param board the members of its board, as a register lists them
 */
public record Known(@Nullable Integer companyType, List<Member> board) {
  public static final Known NOTHING = new Known(null, List.of());

  public Known {
    board = List.copyOf(board);
  }

  /** A member of the board. */
  public record Member(String name, @Nullable LocalDate birthDate) {

    /** Keeps people out of logs. */
    @Override
    public String toString() {
      return "Member[…]";
    }
  }
}
