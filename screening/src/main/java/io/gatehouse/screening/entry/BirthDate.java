package io.gatehouse.screening.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as precisely as it is known: a day, a month, a year, or a span of years.
 *
 * @param firstYear earliest year
 * @param lastYear latest year, equal to the first when the year is known
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 * @param circa whether the list says "about"
 */
public record BirthDate(int firstYear, int lastYear, int month, int day, boolean circa) {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?(?:T.*)?");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2}|dd)[/.](\\d{1,2}|mm)[/.](\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDED =
      Pattern.compile("(?:(\\d{1,2}) )?(\\p{Alpha}{3})\\p{Alpha}* (\\d{4})");
  private static final Pattern SPAN =
      Pattern.compile("(?:.* )?(\\d{4}) ?(?:to|-|and|/) ?(?:.* )?(\\d{4})");
  private static final Pattern CIRCA =
      Pattern.compile(
          "^(circa|approximately|approx\\.?|c\\.|ca\\.?|about)\\s+", Pattern.CASE_INSENSITIVE);
  private static final int EARLIEST = 1800;
  private static final int LATEST = 2200;

  public BirthDate {
    if (firstYear < EARLIEST || lastYear > LATEST || firstYear > lastYear) {
      throw new DateTimeException("No year of birth: " + firstYear + " to " + lastYear);
    }
    if (month < 0 || month > 12 || day < 0 || day > 31) {
      throw new DateTimeException("No date of birth: month " + month + ", day " + day);
    }
    if (month > 0 && day > 0 && firstYear == lastYear) {
      LocalDate.of(firstYear, month, day);
    }
  }

  public static BirthDate of(LocalDate date) {
    return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** A date of which month or day may be 0 for unknown. */
  public static BirthDate of(int year, int month, int day) {
    return new BirthDate(year, year, month, month == 0 ? 0 : day, false);
  }

  public static BirthDate ofYear(Year year) {
    return of(year.getValue(), 0, 0);
  }

  public static BirthDate between(int firstYear, int lastYear) {
    return new BirthDate(firstYear, lastYear, 0, 0, false);
  }

  /**
   * Reads the ways in which lists write it: {@code 1955-04-28}, {@code 1955}, {@code 28 Apr 1955},
   * {@code Apr 1955}, {@code circa 1956}, {@code 1940 to 1945}, {@code 28/04/1955}, {@code
   * dd/mm/1956}, {@code 00/00/1956}. Empty when it is none of these.
   */
  public static Optional<BirthDate> parse(String text) {
    String stripped = text.strip();
    Matcher circa = CIRCA.matcher(stripped);
    boolean about = circa.find();
    String date = about ? stripped.substring(circa.end()) : stripped;
    try {
      return parseDate(date).map(d -> about ? d.about() : d);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<BirthDate> parseDate(String date) {
    Matcher iso = ISO.matcher(date);
    if (iso.matches()) {
      return Optional.of(of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
    }
    Matcher slashed = SLASHED.matcher(date);
    if (slashed.matches()) {
      return Optional.of(
          of(number(slashed.group(3)), number(slashed.group(2)), number(slashed.group(1))));
    }
    Matcher worded = WORDED.matcher(date);
    if (worded.matches()) {
      int month = MONTHS.indexOf(worded.group(2).toLowerCase(Locale.ROOT)) + 1;
      return month == 0
          ? Optional.empty()
          : Optional.of(of(number(worded.group(3)), month, number(worded.group(1))));
    }
    Matcher span = SPAN.matcher(date);
    return span.matches()
        ? Optional.of(between(number(span.group(1)), number(span.group(2))))
        : Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null || !Character.isDigit(digits.charAt(0)) ? 0 : Integer.parseInt(digits);
  }

  /** The same date, said to be approximate. */
  public BirthDate about() {
    return new BirthDate(firstYear, lastYear, month, day, true);
  }

  /** Whether day, month and year are all known. */
  public boolean isExact() {
    return firstYear == lastYear && month > 0 && day > 0 && !circa;
  }

  /** Years between the two spans; 0 when they overlap. */
  public int yearsApart(BirthDate other) {
    return Math.max(0, Math.max(firstYear - other.lastYear, other.firstYear - lastYear));
  }

  @Override
  public String toString() {
    String years = firstYear == lastYear ? "" + firstYear : firstYear + " to " + lastYear;
    String date = month == 0 ? years : "%s-%02d%s".formatted(years, month, dayText());
    return circa ? "circa " + date : date;
  }

  private String dayText() {
    return day == 0 ? "" : "-%02d".formatted(day);
  }
}
