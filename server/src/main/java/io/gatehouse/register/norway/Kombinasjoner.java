package io.gatehouse.register.norway;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Combination;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Role;
import io.gatehouse.register.Seat;
import io.gatehouse.register.SigningRule;
import io.gatehouse.register.wire.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the combinations of people who may sign together. */
final class Kombinasjoner {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final List<Officer> roster;
  private final Authority.Basis basis;

  private Kombinasjoner(List<Officer> listed, Authority.Basis basis) {
    this.roster = new ArrayList<>(listed);
    this.basis = basis;
  }

  /** The rule; empty when the list is, or when a combination cannot be whole. */
  static Optional<SigningRule> read(
      JsonNode combinations, List<Officer> listed, Authority.Basis basis) {
    Kombinasjoner reading = new Kombinasjoner(listed, basis);
    List<Combination> alternatives = new ArrayList<>();
    for (JsonNode combination : combinations) {
      Optional<Combination> read = reading.combination(combination);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      alternatives.add(read.get());
    }
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(new SigningRule(reading.roster, alternatives));
  }

  private Optional<Combination> combination(JsonNode combination) {
    Map<Officer, List<Role>> people = new LinkedHashMap<>();
    for (JsonNode entry : combination.path("personRolleKombinasjon")) {
      Role role = role(entry.path("rolle"));
      Optional<Officer> officer = officer(entry, role);
      if (officer.isEmpty()) {
        return Optional.empty();
      }
      people.computeIfAbsent(officer.get(), who -> new ArrayList<>()).add(role);
    }
    if (people.isEmpty() || !RuleCode.admits(Json.required(combination, "kode"), acting(people))) {
      return Optional.empty();
    }
    List<Seat> seats = new ArrayList<>();
    people.forEach((who, roles) -> seats.add(new Seat.Named(who, roles.getFirst().kind())));
    return Optional.of(new Combination(basis, seats));
  }

  /** The same people, in the roles in which this combination lists them. */
  private static List<Officer> acting(Map<Officer, List<Role>> people) {
    return people.entrySet().stream()
        .map(e -> new Officer(e.getKey().name(), null, e.getKey().birthDate(), true, e.getValue()))
        .toList();
  }

  /**
   * The listed officer who is meant; somebody new when nobody is, since both services spell a
   * person alike and twins are not the same; empty when several fit.
   */
  private Optional<Officer> officer(JsonNode entry, Role role) {
    String name = Json.required(entry, "navn");
    LocalDate born = LocalDate.parse(Json.required(entry, "fodselsdato"), DATE);
    Person person = new Person(null, name, null, born);
    List<Officer> same =
        roster.stream()
            .filter(officer -> officer.likeness(person) == Officer.Likeness.SAME)
            .toList();
    if (same.isEmpty()) {
      Officer somebody = new Officer(name, null, born, true, List.of(role));
      roster.add(somebody);
      return Optional.of(somebody);
    }
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static Role role(JsonNode role) {
    String code = Json.required(role, "kode");
    String text = Json.text(role, "tekstforklaring");
    return new Role(code, text == null ? code : text, Roller.kind(code));
  }
}
