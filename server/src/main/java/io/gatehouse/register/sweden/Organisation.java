package io.gatehouse.register.sweden;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an organisation of Företagsinformation v4. */
final class Organisation {
  private Organisation() {}

  static CompanyAnswer read(JsonNode answer, String asked, Evidence evidence) {
    if (!answer.isArray()) {
      throw NoAnswer.invalid("The answer is not a list");
    }
    if (answer.isEmpty()) {
      return new CompanyAnswer.NotFound(false, List.of(evidence));
    }
    JsonNode organisation = answer.path(0);
    if (!asked.equals(Json.required(organisation, "identitet", "identitetsbeteckning"))) {
      throw NoAnswer.invalid("The answer is about another company");
    }
    Company company = company(organisation, asked);
    return company.status() == Status.DISSOLVED
        ? new CompanyAnswer.Dissolved(company, null, List.of(evidence))
        : new CompanyAnswer.Found(company, List.of(evidence));
  }

  private static Company company(JsonNode organisation, String number) {
    List<String> words = new ArrayList<>();
    Status worst = Status.ACTIVE;
    for (JsonNode entry : organisation.path("organisationsstatusar")) {
      String word = word(entry);
      words.add(word);
      worst = worse(worst, status(word));
    }
    return new Company(
        "SE",
        number,
        Json.required(organisation, "organisationsnamn", "namn"),
        Bolagsverket.NAME,
        worst,
        words.isEmpty() ? "Registrerad" : String.join(", ", words),
        form(organisation.path("organisationsform")),
        address(Json.at(organisation, "organisationsadresser", "postadress")),
        Json.date(organisation, "organisationsdatum", "registreringsdatum"),
        Funktionar.officers(organisation.path("funktionarer")));
  }

  private static String word(JsonNode entry) {
    String word = Json.text(entry, "klartext");
    String code = Json.text(entry, "kod");
    return word != null ? word : String.valueOf(code);
  }

  /**
   * The codes are not published: the words are matched, and one that is not known stays unknown.
   */
  static Status status(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.matches(".*(avregistrer|upplöst|avslutad).*")) {
      return Status.DISSOLVED;
    }
    if (lower.contains("konkurs")) {
      return Status.BANKRUPT;
    }
    if (lower.contains("likvidation")) {
      return Status.IN_LIQUIDATION;
    }
    return lower.contains("rekonstruktion") ? Status.REORGANISATION : Status.UNKNOWN;
  }

  /** Of several statuses the one that says most against the company acting as usual. */
  static Status worse(Status one, Status other) {
    List<Status> order =
        List.of(
            Status.ACTIVE,
            Status.REORGANISATION,
            Status.UNKNOWN,
            Status.IN_LIQUIDATION,
            Status.BANKRUPT,
            Status.DISSOLVED);
    return order.indexOf(one) >= order.indexOf(other) ? one : other;
  }

  static Company.@Nullable LegalForm form(JsonNode form) {
    String code = Json.text(form, "kod");
    String text = Json.text(form, "klartext");
    return code == null ? null : new Company.LegalForm(code, text == null ? code : text);
  }

  private static Company.@Nullable Address address(JsonNode address) {
    return address.isObject()
        ? new Company.Address(
            Json.text(address, "adress"),
            Json.text(address, "postnummer"),
            Json.text(address, "postort"),
            null)
        : null;
  }
}
