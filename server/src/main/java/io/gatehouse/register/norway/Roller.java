package io.gatehouse.register.norway;

import io.gatehouse.register.Officer;
import io.gatehouse.register.Role;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the role groups of a company: who holds what today. */
final class Roller {
  private Roller() {}

  private record Who(String name, @Nullable LocalDate born, boolean natural) {}

  /** One officer for everybody, with all their roles. */
  static List<Officer> read(JsonNode answer) {
    if (!answer.path("rollegrupper").isArray()) {
      throw NoAnswer.invalid("The answer has no rollegrupper");
    }
    Map<Who, List<Role>> roles = new LinkedHashMap<>();
    for (JsonNode group : answer.path("rollegrupper")) {
      for (JsonNode role : group.path("roller")) {
        if (current(role)) {
          roles.computeIfAbsent(who(role), who -> new ArrayList<>()).add(role(role.path("type")));
        }
      }
    }
    return roles.entrySet().stream()
        .map(
            e ->
                new Officer(
                    e.getKey().name(), null, e.getKey().born(), e.getKey().natural(), e.getValue()))
        .toList();
  }

  private static boolean current(JsonNode role) {
    return !Json.flag(role, "fratraadt")
        && !Json.flag(role, "avregistrert")
        && !Json.flag(role, "person", "erDoed")
        && !Json.flag(role, "enhet", "erSlettet");
  }

  private static Who who(JsonNode role) {
    JsonNode person = role.path("person");
    if (person.isMissingNode()) {
      JsonNode names = role.path("enhet").path("navn");
      String name = names.isArray() ? Json.text(names.path(0)) : Json.text(names);
      return new Who(name == null ? "" : name, null, false);
    }
    String name =
        Stream.of("fornavn", "mellomnavn", "etternavn")
            .map(part -> Json.text(person, "navn", part))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return new Who(name, Json.date(person, "fodselsdato"), true);
  }

  private static Role role(JsonNode type) {
    String code = Json.required(type, "kode");
    String text = Json.text(type, "beskrivelse");
    return new Role(code, text == null ? code : text, kind(code));
  }

  /** Role types of Enhetsregisteret; auditor, accountant, observer and the like give no right. */
  static Role.Kind kind(String code) {
    return switch (code) {
      case "LEDE" -> Role.Kind.CHAIR;
      case "NEST" -> Role.Kind.DEPUTY_CHAIR;
      case "MEDL" -> Role.Kind.BOARD_MEMBER;
      case "VARA" -> Role.Kind.DEPUTY_MEMBER;
      case "DAGL" -> Role.Kind.MANAGING_DIRECTOR;
      case "KOMP", "DTPR", "DTSO" -> Role.Kind.PARTNER;
      case "INNH" -> Role.Kind.OWNER;
      case "SIGN", "SIFE", "SIHV" -> Role.Kind.SIGNATORY;
      case "PROK", "POFE", "POHV" -> Role.Kind.PROCURIST;
      case "BOBE" -> Role.Kind.TRUSTEE;
      default -> Role.Kind.OTHER;
    };
  }
}
