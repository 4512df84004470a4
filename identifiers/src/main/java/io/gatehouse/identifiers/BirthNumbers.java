package io.gatehouse.identifiers;

/**
 * Rodné číslo, the birth number that Czechia and Slovakia share: year, month (+50 for women, and
 * +20 more where a day's numbers ran out, since 2004), day and serial. Nine digits until 1953, ten
 * from 1954 with a check digit mod 11. Act 133/2000 Coll. § 13.
 */
final class BirthNumbers {

  private BirthNumbers() {}

  /** Whether all of {@code text}, nine or ten digits, is a birth number. */
  static boolean isValid(Text text) {
    boolean old = text.length() == 9;
    int year = year((int) text.number(0, 2), old);
    if (year == 0 || !Dates.exists(year, month((int) text.number(2, 4)), day(text))) {
      return false;
    }
    return old || text.digit(9) == text.number(0, 9) % 11 % 10;
  }

  /** Full year of birth, 0 where a number of nine digits would be of 1954 or later. */
  private static int year(int year, boolean old) {
    if (!old) {
      return year < 54 ? 2000 + year : 1900 + year;
    }
    if (year >= 80) {
      return 1800 + year;
    }
    return year <= 53 ? 1900 + year : 0;
  }

  private static int month(int month) {
    int withoutSex = month > 50 ? month - 50 : month;
    return withoutSex > 20 ? withoutSex - 20 : withoutSex;
  }

  private static int day(Text text) {
    return (int) text.number(4, 6);
  }
}
