package io.gatehouse.register.austria;

import io.gatehouse.register.Officer;
import io.gatehouse.register.Role;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function that somebody holds today.
 *
 * @param code FKEN: GF managing director, VM board, PR procuration, …
 * @param person PNR, by which the person stands elsewhere in the extract
 * @param who the person, with this function as only role
 * @param right VART: E alone, G jointly, X without right; empty for functions that never have one
 * @param words how the right is limited or shared
 * @param partners the part of the words that names partners, where it is given apart
 * @param limited the right covers a branch only
 */
record Funktion(
    String code,
    String person,
    Officer who,
    String right,
    List<String> words,
    List<String> partners,
    boolean limited) {

  static Funktion read(Xml function, Xml entry, Xml response) {
    String code = function.attribute("FKEN");
    String person = function.attribute("PNR");
    String right = entry.text("VART", "CODE");
    String given = right == null ? "" : right;
    Role role =
        new Role(
            code, text(function, code), given.equals("X") ? Role.Kind.OTHER : kind(code, entry));
    return new Funktion(
        code,
        person,
        officer(person(response, person), role),
        given,
        lines(entry, "TEXT"),
        lines(entry, "TXTVERTR"),
        entry.child("VERTRETUNGSBEFUGTNURFUER").isPresent());
  }

  private static List<String> lines(Xml entry, String name) {
    return entry.children(name).stream().map(Xml::text).toList();
  }

  private static String text(Xml function, String code) {
    String text = function.attribute("FKENTEXT");
    return text.isEmpty() ? code : text;
  }

  private static Role.Kind kind(String code, Xml entry) {
    return switch (code) {
      case "GF", "GL" -> Role.Kind.MANAGING_DIRECTOR;
      case "VM" -> board(String.valueOf(entry.text("VSBEIDE")));
      case "KP" -> Role.Kind.PARTNER;
      case "PR" -> Role.Kind.PROCURIST;
      case "SV" -> Role.Kind.BRANCH_MANAGER;
      case "AB" -> Role.Kind.LIQUIDATOR;
      case "MW" -> Role.Kind.TRUSTEE;
      default -> Role.Kind.OTHER;
    };
  }

  private static Role.Kind board(String seat) {
    return switch (seat) {
      case "V", "O" -> Role.Kind.CHAIR;
      case "B", "R" -> Role.Kind.DEPUTY_CHAIR;
      case "S" -> Role.Kind.DEPUTY_MEMBER;
      default -> Role.Kind.BOARD_MEMBER;
    };
  }

  private static Xml person(Xml response, String number) {
    return response.children("PER").stream()
        .filter(person -> person.attribute("PNR").equals(number))
        .flatMap(person -> person.children("PE_DKZ02").stream())
        .filter(Auszug::upright)
        .findFirst()
        .orElseThrow(() -> NoAnswer.invalid("A function without its person"));
  }

  private static Officer officer(Xml person, Role role) {
    String company = person.text("BEZEICHNUNG");
    if (company != null) {
      return new Officer(company, null, null, false, List.of(role));
    }
    String name =
        Stream.of("VORNAME", "NACHNAME")
            .map(person::text)
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return new Officer(name, null, Auszug.date(person.text("GEBURTSDATUM")), true, List.of(role));
  }

  boolean is(String function) {
    return code.equals(function);
  }

  /** Everybody once, with all roles. */
  static List<Officer> officers(List<Funktion> functions) {
    return List.copyOf(byPerson(functions).values());
  }

  /** Officers by the number that stands for them in the extract. */
  static Map<String, Officer> byPerson(List<Funktion> functions) {
    Map<String, Officer> officers = new LinkedHashMap<>();
    functions.forEach(
        function -> officers.merge(function.person(), function.who(), Funktion::both));
    return officers;
  }

  private static Officer both(Officer one, Officer other) {
    List<Role> roles = new ArrayList<>(one.roles());
    roles.addAll(other.roles());
    return new Officer(one.name(), one.code(), one.birthDate(), one.natural(), roles);
  }
}
