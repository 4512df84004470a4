package io.gatehouse.register.austria;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.Authority.Undetermined;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.Combination;
import io.gatehouse.register.Company;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.Role;
import io.gatehouse.register.Seat;
import io.gatehouse.register.SigningRule;
import io.gatehouse.register.wire.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes who represents an Austrian company from the kind of right (VART) of each function. With
 * whom a joint right is shared stands only in words; words that are not understood for sure leave
 * that right undetermined.
 *
 * @param rule what could be computed
 * @param unclear what could not, by officer
 */
record Vertretung(Findings findings, SigningRule rule, Map<Officer, Undetermined> unclear) {

  static Vertretung read(Auszug extract, Company company, List<Evidence> evidence) {
    List<Funktion> functions = extract.functions();
    Map<String, Officer> people = Funktion.byPerson(functions);
    Map<Officer, Undetermined> unclear = new HashMap<>();
    List<Combination> alternatives = new ArrayList<>();
    boolean branch = functions.stream().anyMatch(function -> function.is("SV"));
    for (Funktion function : functions) {
      Officer who = people.getOrDefault(function.person(), function.who());
      Optional<List<Combination>> read = branch ? Optional.empty() : rights(function, who);
      read.ifPresentOrElse(
          alternatives::addAll, () -> unclear.put(who, undetermined(function, branch)));
    }
    SigningRule rule = new SigningRule(company.officers(), alternatives);
    Findings findings =
        new Findings(company.officers(), alternatives.isEmpty() ? null : rule, evidence);
    return new Vertretung(findings, rule, unclear);
  }

  /** The combinations that a function opens; empty Optional when its words are not understood. */
  private static Optional<List<Combination>> rights(Funktion function, Officer who) {
    Role.Kind kind = function.who().roles().getFirst().kind();
    Seat self = new Seat.Named(who, kind);
    Basis basis = kind == Role.Kind.PROCURIST ? Basis.PROCURATION : Basis.SIGNATURE;
    return switch (function.right()) {
      case "", "X" -> Optional.of(List.of());
      case "E" ->
          Partnerklausel.alone(function.words())
                  && function.partners().isEmpty()
                  && !function.limited()
              ? Optional.of(List.of(Combination.of(basis, self)))
              : Optional.empty();
      case "G" ->
          function.limited()
              ? Optional.empty()
              : Partnerklausel.partners(function.words(), function.partners())
                  .map(ways -> ways.stream().map(way -> with(basis, self, way)).toList());
      default -> Optional.empty();
    };
  }

  private static Combination with(Basis basis, Seat self, List<Role.Kind> partners) {
    List<Seat> seats = new ArrayList<>(List.of(self));
    partners.forEach(partner -> seats.add(Seat.Holder.of(partner)));
    return new Combination(basis, seats);
  }

  private static Undetermined undetermined(Funktion function, boolean branch) {
    String words = Partnerklausel.joined(function.words());
    if (branch || function.limited()) {
      return new Undetermined(Why.LIMITED_RIGHT, words.isEmpty() ? "Branch only" : words);
    }
    return new Undetermined(Why.RULE_IN_WORDS, words);
  }

  Representation about(Person person) {
    return findings.about(person, this::judge);
  }

  private Authority judge(Officer officer) {
    Authority computed = rule.authority(officer);
    Undetermined doubt = unclear.get(officer);
    return doubt != null && computed instanceof Authority.None ? doubt : computed;
  }
}
