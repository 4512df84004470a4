package io.gatehouse.register.estonia;

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
import io.gatehouse.register.wire.Xml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads who may represent a company: people with a sole right (JAH), groups whose members act
 * together, and conditions in words, which nobody computes.
 *
 * @param unsaid officers whose sole right is neither JAH nor EI
 * @param contradictory a group has fewer than two members
 * @param conditions the conditions in words; blank when there are none
 */
record Esindus(
    Findings findings,
    SigningRule rule,
    Set<Officer> unsaid,
    boolean contradictory,
    String conditions) {
  private static final Set<Role.Kind> REPRESENTING =
      Set.of(Role.Kind.BOARD_MEMBER, Role.Kind.PROCURIST, Role.Kind.SIGNATORY, Role.Kind.PARTNER);

  static Esindus read(Xml item, Evidence evidence) {
    List<Officer> officers = Isikud.officers(item);
    Set<Officer> unsaid = new HashSet<>();
    List<Combination> alternatives = new ArrayList<>(soleRights(item, officers, unsaid));
    boolean contradictory = false;
    for (Xml group : groups(item)) {
      List<Seat> members = members(group, officers);
      contradictory |= members.size() < 2;
      if (members.size() > 1) {
        alternatives.add(new Combination(Basis.SIGNATURE, members));
      }
    }
    SigningRule rule = new SigningRule(officers, alternatives);
    return new Esindus(
        new Findings(officers, alternatives.isEmpty() ? null : rule, List.of(evidence)),
        rule,
        unsaid,
        contradictory,
        conditions(item));
  }

  private static List<Combination> soleRights(
      Xml item, List<Officer> officers, Set<Officer> unsaid) {
    List<Combination> alone = new ArrayList<>();
    for (Xml isik : item.required("isikud").children("item")) {
      Officer officer = Isikud.find(isik, officers);
      Role.Kind kind = Isikud.role(isik).kind();
      switch (String.valueOf(isik.text("ainuesindusoigus_olemas"))) {
        case "JAH" -> alone.add(Combination.of(basis(kind), new Seat.Named(officer, kind)));
        case "EI" -> {
          // No sole right; a group may still name this person.
        }
        default -> unsaid.add(officer);
      }
    }
    return alone;
  }

  private static Basis basis(Role.Kind kind) {
    return kind == Role.Kind.PROCURIST ? Basis.PROCURATION : Basis.SIGNATURE;
  }

  private static List<Xml> groups(Xml item) {
    return item.child("esindusoiguse_grupid").map(all -> all.children("grupp")).orElse(List.of());
  }

  private static List<Seat> members(Xml group, List<Officer> officers) {
    return group.children("item").stream()
        .map(isik -> Isikud.find(isik, officers))
        .distinct()
        .<Seat>map(officer -> new Seat.Named(officer, officer.roles().getFirst().kind()))
        .toList();
  }

  private static String conditions(Xml item) {
    return item
        .child("esindusoiguse_eritingimused")
        .map(all -> all.children("item"))
        .orElse(List.of())
        .stream()
        .map(Xml::text)
        .collect(Collectors.joining("\n"));
  }

  Representation about(Person person) {
    return findings.about(person, this::judge);
  }

  private Authority judge(Officer officer) {
    Authority computed = rule.authority(officer);
    if (!(computed instanceof Authority.None)) {
      return computed;
    }
    if (unsaid.contains(officer) || contradictory) {
      return new Undetermined(
          Why.INCONSISTENT_ANSWER, "The register does not say whether the right is a sole right");
    }
    return !conditions.isBlank() && officer.holds(REPRESENTING)
        ? new Undetermined(Why.RULE_IN_WORDS, conditions)
        : computed;
  }
}
