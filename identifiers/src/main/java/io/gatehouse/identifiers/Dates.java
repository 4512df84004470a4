package io.gatehouse.identifiers;

import java.time.LocalDate;

/**
 * Calendar questions about birth dates, asked without making objects.
 *
 * <p>Where the number states the century itself (Finland, Sweden, Estonia, Lithuania, Latvia) the
 * date has to exist, and whether it lies ahead is left to those who know what they need it for.
 * Where the century is worked out from a serial (Norway, Denmark), a date to come means that no
 * such number has been given out yet.
 */
final class Dates {

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Dates() {}

  static boolean exists(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leapDay = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= DAYS[month - 1] + (leapDay ? 1 : 0);
  }

  /** Whether an existing date lies after {@code today}; asks for the clock only where it must. */
  static boolean isFuture(int year, int month, int day, Text text) {
    if (year < 2025) {
      return false;
    }
    return LocalDate.of(year, month, day).isAfter(text.today());
  }
}
