package io.gatehouse.register.finland;

import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PRH's YTJ open data, version 3: companies of the trade register. It publishes no officers, no
 * signing rights and no sole traders; those are in paid services.
 */
final class Prh implements RegisterClient {
  static final String NAME = "Finnish Trade Register (PRH)";
  private static final Pattern BUSINESS_ID = Pattern.compile("(?:FI)?(\\d{6,7})-?(\\d)");

  private final Endpoint endpoint;
  private final Connection connection;

  Prh(Endpoint endpoint, Connection connection) {
    this.endpoint = endpoint;
    this.connection = connection;
  }

  @Override
  public String country() {
    return "FI";
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Old numbers of six digits get their leading zero. */
  @Override
  public Optional<String> canonical(String id) {
    Matcher form = BUSINESS_ID.matcher(id.replaceAll("\\s", ""));
    return form.matches()
        ? Optional.of("0".repeat(7 - form.group(1).length()) + form.group(1) + "-" + form.group(2))
        : Optional.empty();
  }

  @Override
  public CompanyAnswer company(String businessId) {
    Request request =
        Request.get("companies", endpoint.at("/companies?businessId=" + businessId))
            .header("Accept", "application/json")
            .answers(400);
    return connection.ask(
        request,
        reply ->
            reply.status() == 400
                ? new CompanyAnswer.NotFound(true, List.of(reply.evidence()))
                : YtjCompany.read(Json.read(reply), businessId, reply.evidence()));
  }

  @Override
  public Representation authority(CompanyAnswer.Found found, Person person) {
    return Representation.undetermined(
        Why.NO_OFFICERS_PUBLISHED,
        "The open data of PRH does not publish who represents a company",
        found.evidence());
  }
}
