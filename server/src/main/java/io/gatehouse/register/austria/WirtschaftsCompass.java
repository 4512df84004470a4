package io.gatehouse.register.austria;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Undetermined;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Person;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Findings;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * WirtschaftsCompass: a commercial copy of the Firmenbuch. It tells who is who in a company but not
 * what right goes with it, so that somebody who is listed stays undetermined.
 */
final class WirtschaftsCompass implements RegisterClient {
  static final String NAME = "Austrian Business Register (WirtschaftsCompass)";

  private final Endpoint endpoint;
  private final RegisterSettings.Austria settings;
  private final Connection connection;

  WirtschaftsCompass(Endpoint endpoint, RegisterSettings.Austria settings, Connection connection) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.connection = connection;
  }

  @Override
  public String country() {
    return "AT";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> canonical(String id) {
    return Firmenbuchnummer.read(id).map(Firmenbuchnummer::compact);
  }

  /** Two steps: the number gives their own id, and that one the report. */
  @Override
  public CompanyAnswer company(String number) {
    Request resolve =
        get(
                "resolve",
                "/organisation/v1/resolve?register-number=" + number + "&register-number-type=FN")
            .answers(404);
    record Resolved(Optional<String> wicoId, Reply reply) {}
    Resolved resolved = connection.ask(resolve, reply -> new Resolved(wicoId(reply), reply));
    return resolved
        .wicoId()
        .map(id -> report(id, number))
        .orElseGet(() -> new CompanyAnswer.NotFound(false, List.of(resolved.reply().evidence())));
  }

  private static Optional<String> wicoId(Reply reply) {
    if (reply.status() == 404) {
      return Optional.empty();
    }
    JsonNode answer = Json.read(reply);
    return answer.path("data").isNull()
        ? Optional.empty()
        : Optional.of(Json.required(answer, "data", "wicoId"));
  }

  private CompanyAnswer report(String wicoId, String number) {
    Request request =
        get(
            "company-report",
            "/organisation/v1/"
                + URLEncoder.encode(wicoId, StandardCharsets.UTF_8)
                + "/company-report?load-option=BODIES_INVESTMENTS");
    return connection.ask(
        request, reply -> CompanyReport.read(Json.read(reply), number, reply.evidence()));
  }

  private Request get(String operation, String path) {
    return Request.get(operation, endpoint.at(path))
        .header("Accept", "application/json")
        .header(
            "Authorization",
            "Bearer " + endpoint.credential("austria.compass-token", settings.compassToken()));
  }

  @Override
  public Representation authority(CompanyAnswer.Found found, Person person) {
    Authority listed =
        new Undetermined(
            Why.NO_RULE_REGISTERED, "WirtschaftsCompass lists functions, not who may sign");
    return new Findings(found.company().officers(), null, found.evidence())
        .about(person, officer -> listed);
  }
}
