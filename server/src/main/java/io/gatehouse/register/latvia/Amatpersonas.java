package io.gatehouse.register.latvia;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.Authority.Undetermined;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.Combination;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.Role;
import io.gatehouse.register.Seat;
import io.gatehouse.register.SigningRule;
import io.gatehouse.register.wire.Findings;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the officers of a company with the right of each: INDIVIDUALLY, WITH_ALL (every member of
 * the board) or WITH_AT_LEAST so many others. The supervisory board (COUNCIL) has none.
 *
 * @param unclear members of the board whose right is not one of the three
 * @param liquidation a liquidator is appointed
 */
record Amatpersonas(
    List<Officer> officers, SigningRule rule, Set<Officer> unclear, boolean liquidation) {
  private static final String BOARD = "EXECUTIVE_BOARD";

  private record Who(String name, @Nullable LocalDate born, boolean natural) {

    static Who read(JsonNode row) {
      return new Who(
          Json.required(row, "name"),
          Json.date(row, "birth_date"),
          "NATURAL_PERSON".equals(Json.text(row, "entity_type")));
    }
  }

  static Amatpersonas read(List<JsonNode> rows, String asked) {
    Map<Who, Officer> people = people(rows, asked);
    List<Officer> officers = List.copyOf(people.values());
    List<JsonNode> board = rows.stream().filter(Amatpersonas::onBoard).toList();
    List<Seat> seats = board.stream().map(row -> seat(officer(row, people))).distinct().toList();
    List<Combination> alternatives = new ArrayList<>();
    Set<Officer> unclear = new HashSet<>();
    for (JsonNode row : board) {
      right(row, officer(row, people), seats, alternatives, unclear);
    }
    boolean liquidation =
        officers.stream().anyMatch(officer -> officer.holds(Set.of(Role.Kind.LIQUIDATOR)));
    return new Amatpersonas(
        officers, new SigningRule(officers, alternatives), unclear, liquidation);
  }

  /** Everybody once, with all roles: one may sit on several bodies. */
  private static Map<Who, Officer> people(List<JsonNode> rows, String asked) {
    Map<Who, List<Role>> roles = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      if (!asked.equals(Json.required(row, "at_legal_entity_registration_number"))) {
        throw NoAnswer.invalid("The answer is about another company");
      }
      roles.computeIfAbsent(Who.read(row), who -> new ArrayList<>()).add(role(row));
    }
    Map<Who, Officer> people = new LinkedHashMap<>();
    roles.forEach(
        (who, all) ->
            people.put(who, new Officer(who.name(), null, who.born(), who.natural(), all)));
    return people;
  }

  private static Officer officer(JsonNode row, Map<Who, Officer> people) {
    return Objects.requireNonNull(people.get(Who.read(row)));
  }

  private static boolean onBoard(JsonNode row) {
    return BOARD.equals(Json.text(row, "governing_body"));
  }

  private static void right(
      JsonNode row,
      Officer officer,
      List<Seat> board,
      List<Combination> alternatives,
      Set<Officer> unclear) {
    switch (String.valueOf(Json.text(row, "rights_of_representation_type"))) {
      case "INDIVIDUALLY" -> alternatives.add(Combination.of(Basis.SIGNATURE, seat(officer)));
      case "WITH_ALL" -> {
        if (board.size() > 1) {
          alternatives.add(new Combination(Basis.SIGNATURE, board));
        } else {
          unclear.add(officer);
        }
      }
      case "WITH_AT_LEAST" -> {
        String others = Json.text(row, "representation_with_at_least");
        if (others != null && others.matches("[1-9]\\d?")) {
          alternatives.add(with(officer, Integer.parseInt(others)));
        } else {
          unclear.add(officer);
        }
      }
      default -> unclear.add(officer);
    }
  }

  private static Combination with(Officer officer, int others) {
    List<Seat> seats = new ArrayList<>(List.of(seat(officer)));
    for (int i = 0; i < others; i++) {
      seats.add(Seat.Holder.of(Role.Kind.BOARD_MEMBER));
    }
    return new Combination(Basis.SIGNATURE, seats);
  }

  private static Seat seat(Officer officer) {
    return new Seat.Named(
        officer, officer.roles().stream().map(Role::kind).min(Enum::compareTo).orElseThrow());
  }

  private static Role role(JsonNode row) {
    String position = Json.text(row, "position");
    String body = String.valueOf(Json.text(row, "governing_body"));
    String code = position != null ? position : body;
    return new Role(code, code.replace('_', ' '), kind(code, body));
  }

  private static Role.Kind kind(String position, String body) {
    if (position.contains("LIQUIDATOR") || body.contains("LIQUIDATOR")) {
      return Role.Kind.LIQUIDATOR;
    }
    if (!body.equals(BOARD)) {
      return Role.Kind.OTHER;
    }
    return position.equals("CHAIR_OF_BOARD") ? Role.Kind.CHAIR : Role.Kind.BOARD_MEMBER;
  }

  Representation about(Person person, List<Evidence> evidence) {
    return new Findings(officers, rule.alternatives().isEmpty() ? null : rule, evidence)
        .about(person, this::judge);
  }

  private Authority judge(Officer officer) {
    Authority computed = rule.authority(officer);
    return unclear.contains(officer) && computed instanceof Authority.None
        ? new Undetermined(
            Why.INCONSISTENT_ANSWER, "The register does not say which right this member has")
        : computed;
  }
}
