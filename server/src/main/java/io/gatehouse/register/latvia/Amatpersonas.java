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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  static Amatpersonas read(List<JsonNode> rows, String asked) {
    List<Officer> officers = rows.stream().map(row -> officer(row, asked)).toList();
    List<Seat> board = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (BOARD.equals(Json.text(rows.get(i), "governing_body"))) {
        board.add(seat(officers.get(i)));
      }
    }
    List<Combination> alternatives = new ArrayList<>();
    Set<Officer> unclear = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (BOARD.equals(Json.text(rows.get(i), "governing_body"))) {
        right(rows.get(i), officers.get(i), board, alternatives, unclear);
      }
    }
    boolean liquidation =
        officers.stream().anyMatch(officer -> officer.holds(Set.of(Role.Kind.LIQUIDATOR)));
    return new Amatpersonas(
        officers, new SigningRule(officers, alternatives), unclear, liquidation);
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
    return new Seat.Named(officer, officer.roles().getFirst().kind());
  }

  private static Officer officer(JsonNode row, String asked) {
    if (!asked.equals(Json.required(row, "at_legal_entity_registration_number"))) {
      throw NoAnswer.invalid("The answer is about another company");
    }
    String position = Json.text(row, "position");
    String body = Json.text(row, "governing_body");
    String code = position != null ? position : String.valueOf(body);
    return new Officer(
        Json.required(row, "name"),
        null,
        Json.date(row, "birth_date"),
        "NATURAL_PERSON".equals(Json.text(row, "entity_type")),
        List.of(new Role(code, code.replace('_', ' '), kind(code, String.valueOf(body)))));
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
