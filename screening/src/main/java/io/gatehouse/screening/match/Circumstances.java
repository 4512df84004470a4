package io.gatehouse.screening.match;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Gender;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is known besides the names. The bits follow from how many people share a fact: one in about
 * 20,000 is born on a given day of the last sixty years, one in sixty in a given year, one in two
 * is of a given gender. Lists err and approximate, so a contradiction weighs less than certainty
 * would, and a year off by one hardly counts.
 */
final class Circumstances {

  private static final double SAME_DAY = 13;
  private static final double SAME_YEAR = 5;
  private static final double NEAR_YEAR = 1;
  private static final double OTHER_DAY_OF_YEAR = -2;
  private static final double OTHER_YEAR = -8;
  private static final int YEARS_OFF = 2;
  private static final double SAME_COUNTRY = 3;
  private static final double OTHER_COUNTRY = -2;
  private static final double SAME_GENDER = 1;
  private static final double OTHER_GENDER = -6;
  private static final double SAME_IDENTIFIER = 30;

  private Circumstances() {}

  static List<Finding> compare(Subject subject, Entry entry) {
    List<Finding> findings = new ArrayList<>();
    identifiers(subject, entry, findings);
    births(subject, entry, findings);
    countries(subject, entry, findings);
    genders(subject, entry, findings);
    return findings;
  }

  private static void identifiers(Subject subject, Entry entry, List<Finding> findings) {
    for (Identifier asked : subject.identifiers()) {
      for (Identifier listed : entry.identifiers()) {
        if (asked.isDistinctive() && asked.isSameAs(listed)) {
          findings.add(new Finding.SameIdentifier(asked, listed, SAME_IDENTIFIER));
          return;
        }
      }
    }
  }

  private static void births(Subject subject, Entry entry, List<Finding> findings) {
    BirthDate asked = subject.birthDate();
    if (asked == null) {
      return;
    }
    entry.birthDates().stream()
        .map(listed -> new Finding.Births(asked, listed, births(asked, listed)))
        .max(Comparator.comparingDouble(Finding.Births::evidence))
        .ifPresent(findings::add);
  }

  private static double births(BirthDate asked, BirthDate listed) {
    int apart = asked.yearsApart(listed);
    if (apart > 0) {
      int tolerated = asked.circa() || listed.circa() ? YEARS_OFF + 3 : YEARS_OFF;
      return apart > tolerated ? OTHER_YEAR : apart == 1 ? NEAR_YEAR : 0;
    }
    if (asked.isExact() && listed.isExact()) {
      return asked.equals(listed) ? SAME_DAY : OTHER_DAY_OF_YEAR;
    }
    int span =
        Math.max(listed.lastYear() - listed.firstYear(), asked.lastYear() - asked.firstYear());
    return span > YEARS_OFF ? NEAR_YEAR : SAME_YEAR;
  }

  private static void countries(Subject subject, Entry entry, List<Finding> findings) {
    Set<String> asked = subject.countries();
    Set<String> listed = entry.countries();
    if (!asked.isEmpty() && !listed.isEmpty()) {
      boolean same = !Collections.disjoint(asked, listed);
      findings.add(new Finding.Countries(asked, listed, same ? SAME_COUNTRY : OTHER_COUNTRY));
    }
  }

  private static void genders(Subject subject, Entry entry, List<Finding> findings) {
    Gender asked = subject.gender();
    Gender listed = entry.gender();
    if (asked != null && listed != null) {
      double evidence = asked == listed ? SAME_GENDER : OTHER_GENDER;
      findings.add(new Finding.Genders(asked, listed, evidence));
    }
  }
}
