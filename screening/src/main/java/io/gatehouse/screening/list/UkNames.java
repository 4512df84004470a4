package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the UK Sanctions List tells names and types, in CSV and XML alike. */
final class UkNames {

  private UkNames() {}

  /** Names 1 to 5 are given names, Name 6 is the family name or the whole name. */
  static String name(UnaryOperator<String> field) {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(number -> field.apply("Name" + number).strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static NameRole role(String nameType, String strength) {
    if (strength.toLowerCase(Locale.ROOT).startsWith("low")) {
      return NameRole.WEAK;
    }
    return nameType.toLowerCase(Locale.ROOT).startsWith("primary name")
            && !nameType.toLowerCase(Locale.ROOT).contains("variation")
        ? NameRole.PRIMARY
        : NameRole.ALIAS;
  }

  static EntityType type(String designation) {
    return switch (designation.toLowerCase(Locale.ROOT)) {
      case "individual" -> EntityType.PERSON;
      case "entity" -> EntityType.ORGANISATION;
      case "ship" -> EntityType.VESSEL;
      default -> EntityType.UNKNOWN;
    };
  }
}
