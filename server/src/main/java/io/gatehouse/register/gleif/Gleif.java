package io.gatehouse.register.gleif;

import io.gatehouse.register.LeiRegister;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The API of GLEIF, open, 60 requests a minute. */
final class Gleif implements LeiRegister {
  private static final Logger log = LoggerFactory.getLogger(Gleif.class);

  private final Endpoint endpoint;
  private final Connection connection;

  Gleif(Endpoint endpoint, Connection connection) {
    this.endpoint = endpoint;
    this.connection = connection;
  }

  @Override
  public Answer byLei(String lei) {
    String asked = lei.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!asked.matches("[0-9A-Z]{18}\\d{2}")) {
      return new Answer.NotFound(true, List.of());
    }
    return steadily(() -> ask("/lei-records/" + asked, reply -> one(reply, asked)));
  }

  @Override
  public Answer byRegistration(String country, String number) {
    String query =
        "/lei-records?filter%5Bentity.registeredAs%5D="
            + URLEncoder.encode(number, StandardCharsets.UTF_8)
            + "&filter%5Bentity.legalAddress.country%5D="
            + URLEncoder.encode(country, StandardCharsets.UTF_8);
    return steadily(() -> ask(query, Gleif::several));
  }

  private Answer ask(String path, Function<Reply, Answer> reader) {
    return connection.ask(
        Request.get("lei-records", endpoint.at(path))
            .header("Accept", "application/vnd.api+json")
            .answers(404),
        reader);
  }

  private static Answer steadily(Supplier<Answer> question) {
    try {
      return question.get();
    } catch (NoAnswer e) {
      log.warn("GLEIF: {}", e.getMessage());
      return new Answer.Unavailable(e.outage());
    }
  }

  private static Answer one(Reply reply, String asked) {
    if (reply.status() == 404) {
      return new Answer.NotFound(false, List.of(reply.evidence()));
    }
    LegalEntity entity = entity(Json.read(reply).path("data"));
    if (!entity.lei().equals(asked)) {
      throw NoAnswer.invalid("The answer is about another entity");
    }
    return new Answer.Found(entity, reply.evidence());
  }

  private static Answer several(Reply reply) {
    JsonNode data = Json.read(reply).path("data");
    if (!data.isArray()) {
      throw NoAnswer.invalid("The answer has no data");
    }
    return switch (data.size()) {
      case 0 -> new Answer.NotFound(false, List.of(reply.evidence()));
      case 1 -> new Answer.Found(entity(data.path(0)), reply.evidence());
      default -> new Answer.Ambiguous(data.size(), reply.evidence());
    };
  }

  private static LegalEntity entity(JsonNode data) {
    JsonNode entity = Json.at(data, "attributes", "entity");
    JsonNode registration = Json.at(data, "attributes", "registration");
    return new LegalEntity(
        Json.required(data, "attributes", "lei"),
        Json.required(entity, "legalName", "name"),
        Json.text(entity, "legalAddress", "country"),
        "ACTIVE".equals(Json.text(entity, "status")),
        Json.required(registration, "status"),
        Json.text(entity, "registeredAs"),
        Json.text(registration, "corroborationLevel"),
        Json.date(registration, "nextRenewalDate"));
  }
}
