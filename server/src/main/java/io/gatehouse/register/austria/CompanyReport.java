package io.gatehouse.register.austria;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Role;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a company report of WirtschaftsCompass. */
final class CompanyReport {
  /** Where people stand; managing directors have been seen among the owners. */
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("management", "management"),
          List.of("owners", "owner"),
          // The misspelling is theirs.
          List.of("derivedLastBeneficialOwners", "derivedLastBenificialOwner"),
          List.of("investments", "investment"));

  private CompanyReport() {}

  static CompanyAnswer read(JsonNode answer, String asked, Evidence evidence) {
    JsonNode master = Json.at(answer, "data", "basicData", "masterData");
    String number =
        Json.required(master, "registerNumber", "currentValue", "registerNumber", "value");
    if (!Firmenbuchnummer.read(number).equals(Firmenbuchnummer.read(asked))) {
      throw NoAnswer.invalid("The answer is about another company");
    }
    String status = Json.text(answer, "status", "registrationStatus");
    Company company = company(answer, asked, status == null ? "UNKNOWN" : status);
    return company.status() == Status.DISSOLVED
        ? new CompanyAnswer.Dissolved(company, null, List.of(evidence))
        : new CompanyAnswer.Found(company, List.of(evidence));
  }

  private static Company company(JsonNode answer, String number, String status) {
    JsonNode communication = Json.at(answer, "data", "basicData", "communicationData");
    return new Company(
        "AT",
        number,
        Json.required(communication, "name", "currentValue", "content"),
        WirtschaftsCompass.NAME,
        status(status),
        status,
        null,
        address(Json.at(communication, "address", "currentValue", "address")),
        null,
        officers(Json.at(answer, "data", "bodiesInvestments")));
  }

  private static Status status(String word) {
    return switch (word) {
      case "ACTIVE" -> Status.ACTIVE;
      case "INACTIVE", "DELETED" -> Status.DISSOLVED;
      default -> Status.UNKNOWN;
    };
  }

  private static Company.@Nullable Address address(JsonNode address) {
    if (address.isMissingNode()) {
      return null;
    }
    String street =
        Stream.of("streetAddress", "houseNumber")
            .map(part -> Json.text(address, part))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return new Company.Address(
        street, Json.text(address, "postalCode"), Json.text(address, "place"), null);
  }

  private record Who(String name, @Nullable LocalDate born, boolean natural) {}

  private static List<Officer> officers(JsonNode bodies) {
    if (!bodies.isObject()) {
      throw NoAnswer.invalid("The answer has no bodiesInvestments");
    }
    Map<Who, List<Role>> roles = new LinkedHashMap<>();
    for (List<String> group : GROUPS) {
      for (JsonNode entry : Json.at(bodies, group.toArray(String[]::new))) {
        String type = Json.text(entry, "type");
        if (type != null) {
          roles
              .computeIfAbsent(who(entry.path("entityReference")), who -> new ArrayList<>())
              .add(new Role(type, type, kind(type)));
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

  private static Who who(JsonNode reference) {
    String name =
        Stream.of("givenName", "surname")
            .map(part -> Json.text(reference, "structuredName", part))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return new Who(
        name,
        Json.date(reference, "dateOfBirth"),
        "NATURAL_PERSON".equals(Json.text(reference, "objectType")));
  }

  private static Role.Kind kind(String type) {
    return switch (type.toUpperCase(Locale.GERMAN)) {
      case "GESCHÄFTSFÜHRER", "GESCHÄFTSFÜHRERIN" -> Role.Kind.MANAGING_DIRECTOR;
      case "VORSTAND", "VORSTANDSMITGLIED" -> Role.Kind.BOARD_MEMBER;
      case "PROKURIST", "PROKURISTIN" -> Role.Kind.PROCURIST;
      default -> Role.Kind.OTHER;
    };
  }
}
