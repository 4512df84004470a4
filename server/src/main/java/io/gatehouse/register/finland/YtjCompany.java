package io.gatehouse.register.finland;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a company of the YTJ open data. {@code tradeRegisterStatus} tells whether it lives; the
 * field {@code status} is the same for living and dead ones.
 */
final class YtjCompany {
  private static final String FINNISH = "1";

  private YtjCompany() {}

  /** Not found is an answer with status 200 and an empty list. */
  static CompanyAnswer read(JsonNode answer, String asked, Evidence evidence) {
    if (!answer.path("companies").isArray()) {
      throw NoAnswer.invalid("The answer has no companies");
    }
    if (answer.path("companies").isEmpty()) {
      return new CompanyAnswer.NotFound(false, List.of(evidence));
    }
    JsonNode found = answer.path("companies").path(0);
    if (!asked.equals(Json.required(found, "businessId", "value"))) {
      throw NoAnswer.invalid("The answer is about another company");
    }
    Status status = status(found);
    Company company = company(found, asked, status);
    return status == Status.DISSOLVED
        ? new CompanyAnswer.Dissolved(company, Json.date(found, "endDate"), List.of(evidence))
        : new CompanyAnswer.Found(company, List.of(evidence));
  }

  private static Company company(JsonNode found, String businessId, Status status) {
    return new Company(
        "FI",
        businessId,
        name(found),
        Prh.NAME,
        status,
        words(found),
        form(found),
        address(found),
        Json.date(found, "registrationDate"),
        List.of());
  }

  private static Status status(JsonNode found) {
    String register = Json.required(found, "tradeRegisterStatus");
    if (Json.text(found, "endDate") != null || register.equals("4")) {
      return Status.DISSOLVED;
    }
    if (situation(found, "KONK")) {
      return Status.BANKRUPT;
    }
    if (situation(found, "SELTILA")) {
      return Status.IN_LIQUIDATION;
    }
    if (!register.equals("1")) {
      return Status.UNKNOWN;
    }
    return situation(found, "SANE") ? Status.REORGANISATION : Status.ACTIVE;
  }

  private static boolean situation(JsonNode found, String type) {
    return current(found, "companySituations")
        .anyMatch(situation -> type.equals(Json.text(situation, "type")));
  }

  private static String words(JsonNode found) {
    String situations =
        current(found, "companySituations")
            .map(situation -> String.valueOf(Json.text(situation, "type")))
            .collect(Collectors.joining(", "));
    String register = "tradeRegisterStatus " + Json.text(found, "tradeRegisterStatus");
    return situations.isEmpty() ? register : register + ", " + situations;
  }

  /** Entries of a list that have not ended. */
  private static Stream<JsonNode> current(JsonNode found, String list) {
    return found.path(list).values().stream().filter(entry -> Json.text(entry, "endDate") == null);
  }

  /** The trade name: type 1; parallel and auxiliary names have other types. */
  private static String name(JsonNode found) {
    return current(found, "names")
        .filter(name -> "1".equals(Json.text(name, "type")))
        .findFirst()
        .map(name -> Json.required(name, "name"))
        .orElseThrow(() -> NoAnswer.invalid("The company has no current name"));
  }

  private static Company.@Nullable LegalForm form(JsonNode found) {
    return current(found, "companyForms")
        .findFirst()
        .map(
            form ->
                new Company.LegalForm(
                    Json.required(form, "type"),
                    described(form.path("descriptions"), "description").orElse("")))
        .orElse(null);
  }

  /** The Finnish one of several texts. */
  private static Optional<String> described(JsonNode texts, String name) {
    return texts.values().stream()
        .filter(text -> FINNISH.equals(Json.text(text, "languageCode")))
        .findFirst()
        .map(text -> Json.text(text, name));
  }

  private static Company.@Nullable Address address(JsonNode found) {
    Optional<JsonNode> visiting =
        current(found, "addresses").filter(a -> "1".equals(Json.text(a, "type"))).findFirst();
    return visiting.map(YtjCompany::read).orElse(null);
  }

  private static Company.Address read(JsonNode address) {
    String street =
        Stream.of("street", "buildingNumber", "entrance", "apartmentNumber")
            .map(part -> Json.text(address, part))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return new Company.Address(
        street,
        Json.text(address, "postCode"),
        described(address.path("postOffices"), "city").orElse(null),
        "FI");
  }
}
