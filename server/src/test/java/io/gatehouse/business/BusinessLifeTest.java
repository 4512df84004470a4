package io.gatehouse.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.business.BusinessLife.Answer;
import io.gatehouse.business.BusinessLife.Command;
import io.gatehouse.customer.Customer.Status;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life cycle: every status and every command. */
class BusinessLifeTest {

  @ParameterizedTest(name = "{0}: {1} → {2}, flagged → {3}")
  @CsvSource({
    "ACTIVE,              REACTIVATE, already,    already",
    "ACTIVE,              UPDATE,     goes,       goes",
    "ACTIVE,              GET,        goes,       goes",
    "ACTIVE,              ADDRESS,    goes,       goes",
    "ACTIVE,              SUSPEND,    SUSPENDED,  SUSPENDED",
    "ACTIVE,              BLOCK,      BLOCKED,    BLOCKED",
    "ACTIVE,              DOCUMENTS,  goes,       flagged",
    "SUSPENDED,           REACTIVATE, ACTIVE,     flagged",
    "SUSPENDED,           UPDATE,     inactive,   inactive",
    "SUSPENDED,           GET,        inactive,   inactive",
    "SUSPENDED,           ADDRESS,    inactive,   inactive",
    "SUSPENDED,           SUSPEND,    already,    already",
    "SUSPENDED,           BLOCK,      BLOCKED,    BLOCKED",
    "SUSPENDED,           DOCUMENTS,  inactive,   inactive",
    "BLOCKED,             REACTIVATE, blocked,    blocked",
    "BLOCKED,             UPDATE,     blocked,    blocked",
    "BLOCKED,             GET,        blocked,    blocked",
    "BLOCKED,             ADDRESS,    blocked,    blocked",
    "BLOCKED,             SUSPEND,    blocked,    blocked",
    "BLOCKED,             BLOCK,      already,    already",
    "BLOCKED,             DOCUMENTS,  blocked,    blocked",
    "REJECTED,            REACTIVATE, blocked,    blocked",
    "REJECTED,            UPDATE,     blocked,    blocked",
    "REJECTED,            GET,        blocked,    blocked",
    "REJECTED,            ADDRESS,    blocked,    blocked",
    "REJECTED,            SUSPEND,    blocked,    blocked",
    "REJECTED,            BLOCK,      already,    already",
    "REJECTED,            DOCUMENTS,  blocked,    blocked",
    "IN_REVIEW,           REACTIVATE, inactive,   inactive",
    "IN_REVIEW,           UPDATE,     inactive,   inactive",
    "IN_REVIEW,           GET,        inactive,   inactive",
    "IN_REVIEW,           ADDRESS,    inactive,   inactive",
    "IN_REVIEW,           SUSPEND,    inactive,   inactive",
    "IN_REVIEW,           BLOCK,      BLOCKED,    BLOCKED",
    "IN_REVIEW,           DOCUMENTS,  inactive,   inactive",
    "AWAITING_ACCEPTANCE, REACTIVATE, inactive,   inactive",
    "AWAITING_ACCEPTANCE, UPDATE,     inactive,   inactive",
    "AWAITING_ACCEPTANCE, GET,        inactive,   inactive",
    "AWAITING_ACCEPTANCE, ADDRESS,    inactive,   inactive",
    "AWAITING_ACCEPTANCE, SUSPEND,    inactive,   inactive",
    "AWAITING_ACCEPTANCE, BLOCK,      BLOCKED,    BLOCKED",
    "AWAITING_ACCEPTANCE, DOCUMENTS,  inactive,   inactive"
  })
  void everyCommandHasItsAnswerInEveryStatus(
      Status status, Command command, String clear, String flagged) {
    assertThat(word(BusinessLife.decide(status, command, false))).isEqualTo(clear);
    assertThat(word(BusinessLife.decide(status, command, true))).isEqualTo(flagged);
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Goes() -> "goes";
      case Answer.Moves(Status to) -> to.name();
      case Answer.Already() -> "already";
      case Answer.Inactive() -> "inactive";
      case Answer.Blocked() -> "blocked";
      case Answer.Flagged() -> "flagged";
    };
  }

  @Test
  void whatIsStoppedForGoodIsNeverMoved() {
    for (Status status : new Status[] {Status.BLOCKED, Status.REJECTED}) {
      assertThat(Stream.of(Command.values()))
          .noneMatch(
              command -> BusinessLife.decide(status, command, false) instanceof Answer.Moves);
    }
  }
}
