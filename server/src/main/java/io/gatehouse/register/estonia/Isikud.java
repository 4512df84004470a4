package io.gatehouse.register.estonia;

import io.gatehouse.register.Identification;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Role;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Xml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the people of a company. Somebody with two roles is listed twice. */
final class Isikud {
  private Isikud() {}

  /** Who somebody is, without what they are. */
  record Who(String name, @Nullable String code, @Nullable LocalDate born, boolean natural) {

    /** Personal codes of other countries are left out: their systems differ. */
    static Who read(Xml isik) {
      String country = isik.text("isikukood_riik");
      String code = isik.text("fyysilise_isiku_kood");
      String born = isik.text("fyysilise_isiku_synniaeg");
      return new Who(
          Stream.of("fyysilise_isiku_eesnimi", "fyysilise_isiku_perenimi")
              .map(isik::text)
              .filter(part -> part != null)
              .collect(Collectors.joining(" ")),
          country == null || country.equals("EST") ? code : null,
          born == null ? null : LocalDate.parse(born.substring(0, 10)),
          !"J".equals(isik.text("isiku_liik")));
    }
  }

  /** Everybody once, with all roles. */
  static List<Officer> officers(Xml item) {
    Map<Who, List<Role>> roles = new LinkedHashMap<>();
    for (Xml isik : item.required("isikud").children("item")) {
      roles.computeIfAbsent(Who.read(isik), who -> new ArrayList<>()).add(role(isik));
    }
    return roles.entrySet().stream().map(e -> officer(e.getKey(), e.getValue())).toList();
  }

  private static Officer officer(Who who, List<Role> roles) {
    return new Officer(who.name(), who.code(), who.born(), who.natural(), roles);
  }

  /** The officer that an element of the same company means. */
  static Officer find(Xml isik, List<Officer> officers) {
    Who who = Who.read(isik);
    return officers.stream()
        .filter(officer -> officer(who, officer.roles()).equals(officer))
        .findFirst()
        .orElseGet(() -> alike(who, officers));
  }

  /** Groups may tell less of a person than the list of people does. */
  private static Officer alike(Who who, List<Officer> officers) {
    Person person = new Person(who.code(), who.name(), null, who.born());
    if (Identification.of(person, officers) instanceof Identification.Listed listed) {
      return listed.officer();
    }
    throw NoAnswer.invalid("A person of a group is not in the list of people");
  }

  static Role role(Xml isik) {
    String code = isik.requiredText("fyysilise_isiku_roll");
    String text = isik.text("fyysilise_isiku_roll_tekstina");
    return new Role(code, text == null ? code : text, kind(code));
  }

  private static Role.Kind kind(String code) {
    return switch (code) {
      case "JUHE" -> Role.Kind.CHAIR;
      case "JUHL" -> Role.Kind.BOARD_MEMBER;
      case "PROK" -> Role.Kind.PROCURIST;
      case "ASES", "ESIN" -> Role.Kind.SIGNATORY;
      case "TJ" -> Role.Kind.BRANCH_MANAGER;
      case "FIE" -> Role.Kind.OWNER;
      case "E", "N" -> Role.Kind.PARTNER;
      case "LIKV" -> Role.Kind.LIQUIDATOR;
      case "PANKR" -> Role.Kind.TRUSTEE;
      default -> Role.Kind.OTHER;
    };
  }
}
