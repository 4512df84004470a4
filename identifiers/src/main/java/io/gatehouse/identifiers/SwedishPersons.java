package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Swedish personal numbers. Held as twelve digits, so that the century is never lost. */
final class SwedishPersons {

  private static final int COORDINATION = 60;

  /**
   * Personnummer: birth date, a serial (odd for men) and Luhn over the last ten digits. Population
   * Registration Act 1991:481 § 18. With two digits for the year, a hyphen stands before the serial
   * and turns into a plus in the year in which the person becomes 100.
   */
  static final Kind PERSONAL_NUMBER =
      numbers("personnummer", "Personal identity number (personnummer)", 0)
          .source("Population Registration Act (1991:481) § 18")
          .example("19121212-1212")
          .oneIn(270)
          .facts(c -> facts(c, 0, Facts.Series.ORDINARY))
          .make();

  /** Samordningsnummer, for people who are not registered as residents: day of birth + 60. */
  static final Kind COORDINATION_NUMBER =
      numbers("samordningsnummer", "Coordination number (samordningsnummer)", COORDINATION)
          .source("Act (2022:1697) on coordination numbers")
          .example("19701063-2391")
          .oneIn(270)
          .facts(c -> facts(c, COORDINATION, Facts.Series.COORDINATION))
          .make();

  private SwedishPersons() {}

  private static KindBuilder numbers(String name, String label, int addedToDay) {
    return kind("SE", name, Subject.PERSON, label)
        .shapes("999999999999")
        .expansion(2, SwedishPersons::withCentury)
        .check(text -> check(text, addedToDay))
        .canonical("########-####")
        .alsoWritten(c -> c)
        .alsoWritten(c -> c.substring(2, 8) + "-" + c.substring(8))
        .alsoWritten(c -> c.substring(2, 8) + "+" + c.substring(8));
  }

  /** Takes the sign out and puts the century before a year of two digits. */
  private static @Nullable Reason withCentury(Text text) {
    boolean plus = false;
    int sign = text.length() - 5;
    if ((sign == 6 || sign == 8) && (text.at(sign) == '-' || text.at(sign) == '+')) {
      plus = text.at(sign) == '+';
      text.remove(sign, 1);
    }
    if (text.length() == 10 && text.isDigits(0, 2)) {
      int thisYear = text.today().getYear();
      int century = thisYear / 100 - (text.number(0, 2) > thisYear % 100 ? 1 : 0) - (plus ? 1 : 0);
      text.insert(0, Integer.toString(century));
    }
    return null;
  }

  private static @Nullable Reason check(Text text, int addedToDay) {
    int year = (int) text.number(0, 4);
    int day = (int) text.number(6, 8) - addedToDay;
    if (!Dates.exists(year, (int) text.number(4, 6), day)) {
      return Fault.DATE.reason();
    }
    return CheckDigits.luhn(text, 2, 12) ? null : Fault.CHECK_DIGIT.reason();
  }

  private static Facts facts(String compact, int addedToDay, Facts.Series series) {
    Text text = Text.of(compact);
    return Facts.person(
        LocalDate.of(
            (int) text.number(0, 4), (int) text.number(4, 6), (int) text.number(6, 8) - addedToDay),
        text.digit(10) % 2 == 1 ? Sex.MALE : Sex.FEMALE,
        series,
        false);
  }
}
