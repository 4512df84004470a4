package io.gatehouse.register.latvia;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a row of the table of companies. */
final class Uznemums {
  private Uznemums() {}

  /** Not found is an answer with status 200 and no row. */
  static CompanyAnswer read(List<JsonNode> rows, String asked, Evidence evidence) {
    if (rows.isEmpty()) {
      return new CompanyAnswer.NotFound(false, List.of(evidence));
    }
    JsonNode row = rows.getFirst();
    if (rows.size() > 1 || !asked.equals(Json.required(row, "regcode"))) {
      throw NoAnswer.invalid("The answer is not about the one company that was asked for");
    }
    boolean gone = Json.text(row, "terminated") != null || Json.text(row, "closed") != null;
    Company company =
        new Company(
            "LV",
            asked,
            Json.required(row, "name"),
            UrOpenData.NAME,
            gone ? Status.DISSOLVED : Status.ACTIVE,
            gone ? "Izslēgts" : "Reģistrēts",
            form(row),
            new Company.Address(Json.text(row, "address"), postalCode(row), null, "LV"),
            Json.date(row, "registered"),
            List.of());
    return gone
        ? new CompanyAnswer.Dissolved(company, Json.date(row, "terminated"), List.of(evidence))
        : new CompanyAnswer.Found(company, List.of(evidence));
  }

  private static @Nullable String postalCode(JsonNode row) {
    String code = Json.text(row, "index");
    return code == null ? null : "LV-" + code;
  }

  private static Company.@Nullable LegalForm form(JsonNode row) {
    String code = Json.text(row, "type");
    String text = Json.text(row, "type_text");
    return code == null ? null : new Company.LegalForm(code, text == null ? code : text);
  }
}
