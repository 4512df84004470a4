package io.gatehouse.register.sweden;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Outage.Reason;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an organisation of the free service. Each block comes from one of two producers and carries
 * its own error, also when the whole answer has status 200.
 */
final class OpenOrganisation {
  /** Blocks that decide whether there is such a company and whether it lives. */
  private static final List<String> DECISIVE =
      List.of(
          "organisationsnamn",
          "organisationsform",
          "organisationsdatum",
          "avregistreradOrganisation",
          "pagaendeAvvecklingsEllerOmstruktureringsforfarande",
          // The official example spells it so.
          "pagandeAvvecklingsEllerOmstruktureringsforfarande");

  private OpenOrganisation() {}

  static CompanyAnswer read(JsonNode answer, String asked, Evidence evidence) {
    List<JsonNode> organisations = List.copyOf(answer.path("organisationer").values());
    if (organisations.isEmpty()) {
      throw NoAnswer.invalid("The answer has no organisationer");
    }
    if ("ORGANISATION_FINNS_EJ".equals(fault(organisations.getFirst(), "organisationsnamn"))) {
      return new CompanyAnswer.NotFound(false, List.of(evidence));
    }
    organisations.forEach(organisation -> refuseFaults(organisation));
    // A person may have several businesses under one number; the first that lives is meant.
    JsonNode chosen =
        organisations.stream()
            .filter(organisation -> ended(organisation) == null)
            .findFirst()
            .orElse(organisations.getFirst());
    return company(chosen, asked, evidence);
  }

  private static @Nullable String fault(JsonNode organisation, String block) {
    return Json.text(organisation, block, "fel", "typ");
  }

  private static void refuseFaults(JsonNode organisation) {
    for (String block : DECISIVE) {
      String fault = fault(organisation, block);
      if (fault != null) {
        Reason reason =
            switch (fault) {
              case "TIMEOUT" -> Reason.TIMED_OUT;
              case "OGILTIG_BEGARAN" -> Reason.REQUEST_REFUSED;
              default -> Reason.SERVER_ERROR;
            };
        throw NoAnswer.because(reason, block + ": " + fault);
      }
    }
  }

  private static @Nullable String ended(JsonNode organisation) {
    return Json.text(organisation, "avregistreradOrganisation", "avregistreringsdatum");
  }

  private static CompanyAnswer company(JsonNode organisation, String asked, Evidence evidence) {
    String number = Json.required(organisation, "organisationsidentitet", "identitetsbeteckning");
    if (!number.equals(asked)) {
      throw NoAnswer.invalid("The answer is about another company");
    }
    List<String> words = new ArrayList<>();
    Status status = Status.ACTIVE;
    for (JsonNode procedure : procedures(organisation)) {
      words.add(String.valueOf(Json.text(procedure, "klartext")));
      status = Organisation.worse(status, status(procedure));
    }
    boolean gone = ended(organisation) != null;
    Company company =
        new Company(
            "SE",
            number,
            name(organisation),
            Bolagsverket.NAME,
            gone ? Status.DISSOLVED : status,
            gone ? "Avregistrerad" : words.isEmpty() ? "Registrerad" : String.join(", ", words),
            Organisation.form(organisation.path("organisationsform")),
            address(Json.at(organisation, "postadressOrganisation", "postadress")),
            Json.date(organisation, "organisationsdatum", "registreringsdatum"),
            List.of());
    return gone
        ? new CompanyAnswer.Dissolved(
            company,
            Json.date(organisation, "avregistreradOrganisation", "avregistreringsdatum"),
            List.of(evidence))
        : new CompanyAnswer.Found(company, List.of(evidence));
  }

  private static List<JsonNode> procedures(JsonNode organisation) {
    return Stream.of("pagaende", "pagande")
        .map(word -> word + "AvvecklingsEllerOmstruktureringsforfarande")
        .flatMap(block -> organisation.path(block).path(block + "Lista").values().stream())
        .toList();
  }

  private static Status status(JsonNode procedure) {
    return switch (String.valueOf(Json.text(procedure, "kod"))) {
      case "KK" -> Status.BANKRUPT;
      case "LI" -> Status.IN_LIQUIDATION;
      default -> Organisation.status(String.valueOf(Json.text(procedure, "klartext")));
    };
  }

  private static String name(JsonNode organisation) {
    JsonNode names = Json.at(organisation, "organisationsnamn", "organisationsnamnLista");
    for (JsonNode name : names) {
      if ("FORETAGSNAMN".equals(Json.text(name, "organisationsnamntyp", "kod"))) {
        return Json.required(name, "namn");
      }
    }
    return Json.required(names.path(0), "namn");
  }

  private static Company.@Nullable Address address(JsonNode address) {
    return address.isObject()
        ? new Company.Address(
            Json.text(address, "utdelningsadress"),
            Json.text(address, "postnummer"),
            Json.text(address, "postort"),
            null)
        : null;
  }
}
