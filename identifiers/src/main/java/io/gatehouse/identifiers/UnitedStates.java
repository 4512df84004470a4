package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers given out in the United States. */
final class UnitedStates {

  /** Which campus of the Internal Revenue Service gave numbers with these two digits out. */
  private static final Map<String, String> CAMPUSES =
      Stream.of(
              campus("Andover", "10 12"),
              campus("Atlanta", "60 67"),
              campus("Austin", "50 53"),
              campus(
                  "Brookhaven",
                  "01 02 03 04 05 06 11 13 14 16 21 22 23 25 34 51 52 54 55 56 57 58 59 65"),
              campus("Cincinnati", "30 32 35 36 37 38 61"),
              campus("Fresno", "15 24"),
              campus("Internet", "20 26 27 45 47 81 82 83 84"),
              campus("Internet or Philadelphia", "46"),
              campus("Kansas City", "40 44"),
              campus("Memphis", "94 95"),
              campus("Ogden", "80 90"),
              campus(
                  "Philadelphia",
                  "33 39 41 42 43 48 62 63 64 66 68 71 72 73 74 75 76 77 85 86 87 88 91 92 93 98 99"),
              campus("Small Business Administration", "31"))
          .flatMap(map -> map.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** EIN: two digits of an IRS campus and seven more; there is no check digit. */
  static final Kind EIN =
      kind("US", "ein", Subject.TAX, "Employer identification number (EIN)")
          .source("Internal Revenue Service, How EINs are assigned and valid EIN prefixes")
          .example("94-2404110")
          .oneIn(1.2)
          .joint('-', 7)
          .shapes("999999999")
          .check(
              text -> CAMPUSES.containsKey(text.substring(0, 2)) ? null : Fault.FIRST_TWO.reason())
          .canonical("##-#######")
          .facts(c -> Facts.details("campus", CAMPUSES.getOrDefault(c.substring(0, 2), "")))
          .make();

  static final List<Kind> KINDS = List.of(EIN);

  private UnitedStates() {}

  private static Map<String, String> campus(String name, String prefixes) {
    return Stream.of(prefixes.split(" ", -1)).collect(Collectors.toMap(p -> p, p -> name));
  }
}
