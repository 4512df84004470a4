package io.gatehouse.register.norway;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a unit of Enhetsregisteret. A deleted one comes with status 200 and {@code slettedato}. */
final class Enhet {
  private Enhet() {}

  static CompanyAnswer read(JsonNode enhet, String asked, Evidence evidence) {
    if (!asked.equals(Json.required(enhet, "organisasjonsnummer"))) {
      throw NoAnswer.invalid("The answer is about another company");
    }
    if (Json.text(enhet, "slettedato") != null) {
      return removed(enhet, asked, evidence);
    }
    Json.required(enhet, "navn");
    return new CompanyAnswer.Found(company(enhet, asked, status(enhet)), List.of(evidence));
  }

  /**
   * Deleted; or, with status 410, withdrawn for legal reasons, with nothing but number and date.
   */
  static CompanyAnswer removed(JsonNode enhet, String asked, Evidence evidence) {
    return new CompanyAnswer.Dissolved(
        company(enhet, asked, Status.DISSOLVED), Json.date(enhet, "slettedato"), List.of(evidence));
  }

  private static Company company(JsonNode enhet, String orgnr, Status status) {
    String name = Json.text(enhet, "navn");
    return new Company(
        "NO",
        orgnr,
        name == null ? "" : name,
        Brreg.NAME,
        status,
        words(enhet, status),
        form(enhet),
        address(enhet.path("forretningsadresse")),
        Json.date(enhet, "registreringsdatoEnhetsregisteret"),
        List.of());
  }

  private static Status status(JsonNode enhet) {
    if (Json.flag(enhet, "konkurs")) {
      return Status.BANKRUPT;
    }
    boolean ending =
        Json.flag(enhet, "underAvvikling")
            || Json.flag(enhet, "underTvangsavviklingEllerTvangsopplosning");
    return ending ? Status.IN_LIQUIDATION : Status.ACTIVE;
  }

  private static String words(JsonNode enhet, Status status) {
    return switch (status) {
      case BANKRUPT -> "Konkurs";
      case IN_LIQUIDATION ->
          Json.flag(enhet, "underAvvikling")
              ? "Under avvikling"
              : "Under tvangsavvikling eller tvangsoppløsning";
      case DISSOLVED -> "Slettet";
      case ACTIVE, REORGANISATION, UNKNOWN -> "Registrert";
    };
  }

  private static Company.@Nullable LegalForm form(JsonNode enhet) {
    String code = Json.text(enhet, "organisasjonsform", "kode");
    String text = Json.text(enhet, "organisasjonsform", "beskrivelse");
    return code == null ? null : new Company.LegalForm(code, text == null ? code : text);
  }

  private static Company.@Nullable Address address(JsonNode address) {
    if (address.isMissingNode()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    address.path("adresse").forEach(line -> lines.add(line.asString("")));
    return new Company.Address(
        String.join(", ", lines),
        Json.text(address, "postnummer"),
        Json.text(address, "poststed"),
        Json.text(address, "landkode"));
  }
}
