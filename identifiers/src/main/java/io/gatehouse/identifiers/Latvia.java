package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Latvia. */
final class Latvia {

  private static final int[] ENTITY_WEIGHTS = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6};
  private static final int[] PERSON_WEIGHTS = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};

  /** Reģistrācijas numurs: eleven digits, the first at least 4, the weighted sum 3 mod 11. */
  static final Kind COMPANY_NUMBER =
      kind("LV", "registracijas_numurs", Subject.COMPANY, "Registration number")
          .source("Uzņēmumu reģistrs; ICD 0218 of ISO/IEC 6523")
          .example("40003032949")
          .oneIn(18)
          .separators("-")
          .shapes("99999999999")
          .check(text -> text.digit(0) < 4 ? Fault.FIRST_CHARACTER.reason() : entity(text))
          .make();

  /**
   * Personas kods as it was until July 2017: birth date, a digit for the century, serial and check
   * digit. Codes from then on begin with 32 and hold no date: {@link #PERSONAL_CODE} takes both.
   */
  static final Kind PERSONAL_CODE_UNTIL_2017 =
      persons("personas_kods_old", "Personal code until 2017 (personas kods)")
          .check(Latvia::datedPerson)
          .facts(Latvia::facts)
          .make();

  /**
   * Personas kods, old or new. Whether the new ones have a check digit is not published: nothing
   * but their first two digits is checked.
   */
  static final Kind PERSONAL_CODE =
      persons("personas_kods", "Personal code (personas kods)")
          .check(text -> text.startsWith("32") ? null : datedPerson(text))
          .facts(c -> c.startsWith("32") ? Facts.NONE : facts(c))
          .make();

  /**
   * PVN number: LV and the registration number, or the personal code of a sole trader, of which the
   * new ones keep the old check digit here.
   */
  static final Kind VAT =
      EuVat.named("LV", "pvn", "PVN reģistrācijas numurs")
          .example("LV40003032949")
          .oneIn(12)
          .shapes("99999999999")
          .check(Latvia::vat)
          .make();

  static final List<Kind> KINDS =
      List.of(COMPANY_NUMBER, PERSONAL_CODE, PERSONAL_CODE_UNTIL_2017, VAT);

  private Latvia() {}

  private static KindBuilder persons(String name, String label) {
    return kind("LV", name, Subject.PERSON, label)
        .source("Fizisko personu reģistra likums; Iedzīvotāju reģistra likums (until 2021)")
        .example("290156-11605")
        .oneIn(300)
        .joint('-', 5)
        .shapes("99999999999")
        .canonical("######-#####")
        .alsoWritten(c -> c);
  }

  private static @Nullable Reason vat(Text text) {
    if (text.digit(0) >= 4) {
      return entity(text);
    }
    return text.startsWith("32") ? personCheckDigit(text) : datedPerson(text);
  }

  private static @Nullable Reason entity(Text text) {
    int expected = Math.floorMod(3 - text.weighted(0, ENTITY_WEIGHTS), 11);
    return CheckDigits.digitIs(text, 10, expected);
  }

  private static @Nullable Reason datedPerson(Text text) {
    if (text.digit(6) > 2) {
      return Fault.CENTURY_SIGN.reason();
    }
    return Dates.exists(year(text), (int) text.number(2, 4), (int) text.number(0, 2))
        ? personCheckDigit(text)
        : Fault.DATE.reason();
  }

  private static @Nullable Reason personCheckDigit(Text text) {
    int expected = (1 + text.weighted(0, PERSON_WEIGHTS)) % 11 % 10;
    return text.digit(10) == expected ? null : Fault.CHECK_DIGIT.reason();
  }

  private static int year(Text text) {
    return 1800 + text.digit(6) * 100 + (int) text.number(4, 6);
  }

  private static Facts facts(String compact) {
    Text text = Text.of(compact);
    return Facts.person(
        LocalDate.of(year(text), (int) text.number(2, 4), (int) text.number(0, 2)),
        null,
        Facts.Series.ORDINARY,
        false);
  }
}
