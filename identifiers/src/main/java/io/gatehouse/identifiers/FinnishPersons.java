package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The Finnish personal identity code. */
final class FinnishPersons {

  private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final int TEMPORARY = 900;

  /**
   * HETU: day, month, year, a sign for the century, a serial from 002 to 899 (odd for men) and a
   * check character mod 31. Since 2023 several signs stand for one century; the sign is part of the
   * identity. Serials from 900 are temporary, used in hospitals and for tests.
   */
  static final Kind PERSONAL_ID =
      kind("FI", "hetu", Subject.PERSON, "Personal identity code (henkilötunnus)")
          .source("Decree 128/2010 §§ 2–4 with the change 2023; dvv.fi/hetu-uudistus")
          .example("131052-308T")
          .oneIn(1000)
          .shapes("999999-999x", "999999+999x", "999999a999x")
          .check(FinnishPersons::personalId)
          .facts(FinnishPersons::facts)
          .make();

  private FinnishPersons() {}

  private static @Nullable Reason personalId(Text text) {
    int century = century(text.at(6));
    if (century == 0) {
      return Fault.CENTURY_SIGN.reason();
    }
    int year = century + (int) text.number(4, 6);
    if (!Dates.exists(year, (int) text.number(2, 4), (int) text.number(0, 2))) {
      return Fault.DATE.reason();
    }
    int serial = (int) text.number(7, 10);
    if (serial < 2) {
      return Fault.NEVER_ISSUED.reason();
    }
    long checked = text.number(0, 6) * 1000 + serial;
    if (text.at(10) != CHECK_CHARACTERS.charAt((int) (checked % 31))) {
      return Fault.CHECK_DIGIT.reason();
    }
    return serial >= TEMPORARY && !text.temporaryNumbers() ? Fault.TEMPORARY.reason() : null;
  }

  /** First year of the century that {@code sign} stands for, 0 for none. */
  private static int century(char sign) {
    return switch (sign) {
      case '+' -> 1800;
      case '-', 'Y', 'X', 'W', 'V', 'U' -> 1900;
      case 'A', 'B', 'C', 'D', 'E', 'F' -> 2000;
      default -> 0;
    };
  }

  private static Facts facts(String compact) {
    Text text = Text.of(compact);
    int serial = (int) text.number(7, 10);
    boolean temporary = serial >= TEMPORARY;
    return Facts.person(
        LocalDate.of(
            century(text.at(6)) + (int) text.number(4, 6),
            (int) text.number(2, 4),
            (int) text.number(0, 2)),
        serial % 2 == 1 ? Sex.MALE : Sex.FEMALE,
        temporary ? Facts.Series.TEMPORARY : Facts.Series.ORDINARY,
        temporary);
  }
}
