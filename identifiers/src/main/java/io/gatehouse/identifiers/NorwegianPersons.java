package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The Norwegian national identity number and its relatives, which share one scheme. */
final class NorwegianPersons {

  private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  private static final int D_NUMBER = 40;
  private static final int H_NUMBER = 40;
  private static final int SYNTHETIC = 80;
  private static final int SYNTHETIC_DOLLY = 65;

  /**
   * Fødselsnummer: birth date, an individual number that tells the century (its last digit odd for
   * men), and two check digits mod 11. Population Register Regulation (2017-07-14-1201) § 2-2-1. A
   * D-number adds 40 to the day, an H-number 40 to the month, the Tax Administration's synthetic
   * population 80 to the month, and NAV's (Dolly) 65.
   */
  static final Kind BIRTH_NUMBER =
      kind("NO", "fodselsnummer", Subject.PERSON, "National identity number (fødselsnummer)")
          .source("Folkeregisterforskriften § 2-2-1; skatteetaten.github.io/folkeregisteret")
          .example("17912099997")
          .oneIn(2000)
          .joint('-', 5)
          .shapes("99999999999")
          .check(NorwegianPersons::check)
          .human("###### #####")
          .facts(NorwegianPersons::facts)
          .make();

  private NorwegianPersons() {}

  private static @Nullable Reason check(Text text) {
    int year = year(text);
    if (year == 0 || !Dates.exists(year, month(text), day(text))) {
      return Fault.DATE.reason();
    }
    if (text.weighted(0, FIRST_WEIGHTS) % 11 != 0 || text.weighted(0, SECOND_WEIGHTS) % 11 != 0) {
      return Fault.CHECK_DIGIT.reason();
    }
    return Dates.isFuture(year, month(text), day(text), text) ? Fault.DATE_FUTURE.reason() : null;
  }

  private static int day(Text text) {
    int day = (int) text.number(0, 2);
    return day > D_NUMBER ? day - D_NUMBER : day;
  }

  private static int month(Text text) {
    int month = (int) text.number(2, 4);
    return month - addedToMonth(month);
  }

  private static int addedToMonth(int month) {
    if (month > SYNTHETIC) {
      return SYNTHETIC;
    }
    if (month > SYNTHETIC_DOLLY) {
      return SYNTHETIC_DOLLY;
    }
    return month > H_NUMBER ? H_NUMBER : 0;
  }

  /** Year of birth by the ranges of the individual number; 0 where they leave a gap. */
  private static int year(Text text) {
    int year = (int) text.number(4, 6);
    int individual = (int) text.number(6, 9);
    if (individual < 500) {
      return 1900 + year;
    }
    if (individual < 750 && year >= 54) {
      return 1800 + year;
    }
    if (year < 40) {
      return 2000 + year;
    }
    return individual >= 900 ? 1900 + year : 0;
  }

  private static Facts facts(String compact) {
    Text text = Text.of(compact);
    int added = addedToMonth((int) text.number(2, 4));
    Facts.Series series = Facts.Series.ORDINARY;
    if (text.digit(0) >= D_NUMBER / 10) {
      series = Facts.Series.D_NUMBER;
    } else if (added == H_NUMBER) {
      series = Facts.Series.H_NUMBER;
    }
    return Facts.person(
        LocalDate.of(year(text), month(text), day(text)),
        text.digit(8) % 2 == 1 ? Sex.MALE : Sex.FEMALE,
        series,
        added >= SYNTHETIC_DOLLY);
  }
}
