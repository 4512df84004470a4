package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Denmark. */
final class Denmark {

  private static final int[] COMPANY_WEIGHTS = {2, 7, 6, 5, 4, 3, 2};
  private static final int[] PERSON_WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  /** CVR number: eight digits, the first not 0, the last mod 11. CVR-loven. */
  static final Kind COMPANY_NUMBER =
      kind("DK", "cvr", Subject.COMPANY, "Central business register number (CVR-nummer)")
          .source("CVR-loven; Erhvervsstyrelsen")
          .example("22756214")
          .oneIn(11)
          .separators("-.")
          .prefix("DK")
          .shapes("99999999")
          .check(Denmark::companyNumber)
          .human("## ## ## ##")
          .make();

  /**
   * CPR number: birth date and four digits, of which the first tells the century. CPR-loven. Since
   * 2007 the mod-11 check digit does not have to hold, because some days ran out of numbers that
   * keep it: so only the date is checked, and whether the digit holds is a fact.
   */
  static final Kind PERSON_NUMBER =
      kind("DK", "cpr", Subject.PERSON, "Civil registration number (CPR-nummer)")
          .source("CPR-loven; CPR-kontoret, Personnummeret i CPR-systemet (2008)")
          .example("070761-4285")
          .oneIn(20)
          .joint('-', 4)
          .shapes("9999999999")
          .check(Denmark::personNumber)
          .canonical("######-####")
          .alsoWritten(c -> c)
          .facts(Denmark::personFacts)
          .make();

  /** VAT number: DK and the CVR number. */
  static final Kind VAT =
      EuVat.vat("DK", "momsnummer")
          .example("DK22756214")
          .oneIn(11)
          .shapes("99999999")
          .check(Denmark::companyNumber)
          .facts(c -> Facts.details("cvr", c))
          .make();

  static final List<Kind> KINDS = List.of(COMPANY_NUMBER, PERSON_NUMBER, VAT);

  private Denmark() {}

  private static @Nullable Reason companyNumber(Text text) {
    if (text.digit(0) == 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    return CheckDigits.digitIs(text, 7, CheckDigits.mod11(text, 0, COMPANY_WEIGHTS));
  }

  private static @Nullable Reason personNumber(Text text) {
    int year = year(text);
    int month = (int) text.number(2, 4);
    int day = (int) text.number(0, 2);
    if (!Dates.exists(year, month, day)) {
      return Fault.DATE.reason();
    }
    return Dates.isFuture(year, month, day, text) ? Fault.DATE_FUTURE.reason() : null;
  }

  /** Year of birth: the seventh digit and the two of the year together tell the century. */
  private static int year(Text text) {
    int year = (int) text.number(4, 6);
    return switch (text.digit(6)) {
      case 0, 1, 2, 3 -> 1900 + year;
      case 4, 9 -> (year >= 37 ? 1900 : 2000) + year;
      default -> (year >= 58 ? 1800 : 2000) + year;
    };
  }

  private static Facts personFacts(String compact) {
    Text text = Text.of(compact);
    Facts facts =
        Facts.person(
            LocalDate.of(year(text), (int) text.number(2, 4), (int) text.number(0, 2)),
            text.digit(9) % 2 == 1 ? Sex.MALE : Sex.FEMALE,
            Facts.Series.ORDINARY,
            false);
    boolean holds = text.weighted(0, PERSON_WEIGHTS) % 11 == 0;
    return facts.with("check_digit_holds", Boolean.toString(holds));
  }
}
