package io.gatehouse.register.sweden;

import io.gatehouse.register.Officer;
import io.gatehouse.register.Role;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads officers (funktionärer), people and organisations. */
final class Funktionar {
  private Funktionar() {}

  static List<Officer> officers(JsonNode list) {
    if (!list.isArray()) {
      throw NoAnswer.invalid("The answer has no funktionarer");
    }
    List<Officer> officers = new ArrayList<>();
    list.forEach(entry -> officers.add(officer(entry)));
    return officers;
  }

  static Officer officer(JsonNode entry) {
    List<Role> roles = new ArrayList<>();
    entry.path("funktionarsroller").forEach(role -> roles.add(role(role)));
    String code = Json.text(entry, "identitet", "identitetsbeteckning");
    String organisation = Json.text(entry, "organisationsnamn", "namn");
    if (organisation == null) {
      organisation = Json.text(entry, "organisationsnamn");
    }
    if (organisation != null) {
      return new Officer(organisation, code, null, false, roles);
    }
    return new Officer(
        name(entry.path("personnamn")), code, Identitetsbeteckning.birthDate(code), true, roles);
  }

  private static String name(JsonNode name) {
    return Stream.of("fornamn", "efternamn")
        .map(part -> Json.text(name, part))
        .filter(part -> part != null)
        .collect(Collectors.joining(" "));
  }

  private static Role role(JsonNode role) {
    String code = Json.required(role, "kod");
    String text = Json.text(role, "klartext");
    return new Role(code, text == null ? code : text, kind(code));
  }

  private static Role.Kind kind(String code) {
    return switch (code) {
      case "OF" -> Role.Kind.CHAIR;
      case "LE" -> Role.Kind.BOARD_MEMBER;
      case "SU" -> Role.Kind.DEPUTY_MEMBER;
      case "VD" -> Role.Kind.MANAGING_DIRECTOR;
      case "EFT" -> Role.Kind.SIGNATORY;
      case "BOM", "KPL" -> Role.Kind.PARTNER;
      case "LIK" -> Role.Kind.LIQUIDATOR;
      default -> Role.Kind.OTHER;
    };
  }
}
