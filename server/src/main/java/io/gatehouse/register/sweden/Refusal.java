package io.gatehouse.register.sweden;

import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Outage.Reason;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an error with status 400. Only one about the number says something about the company. */
final class Refusal {
  private Refusal() {}

  /** A number that cannot exist; any other refusal is our own fault and no answer. */
  static CompanyAnswer malformed(Reply reply) {
    String detail = Json.text(Json.read(reply), "detail");
    if (detail != null && detail.startsWith("Identitetsbeteckning")) {
      return new CompanyAnswer.NotFound(true, List.of(reply.evidence()));
    }
    throw refused(reply);
  }

  static NoAnswer refused(Reply reply) {
    JsonNode error = Json.read(reply);
    return NoAnswer.because(
        Reason.REQUEST_REFUSED,
        "Refused: " + or(Json.text(error, "title"), "HTTP status " + reply.status()));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
