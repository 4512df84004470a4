package io.gatehouse.register.latvia;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The Enterprise Register (Uzņēmumu reģistrs) as open data in CKAN: one table of companies, one of
 * officers. Personal codes are masked, so that people are known by name and date of birth.
 */
final class UrOpenData implements RegisterClient {
  static final String NAME = "Latvian Enterprise Register";
  private static final String COMPANIES = "25e80bf3-f107-4ab4-89ef-251b5b9374e9";
  private static final String OFFICERS = "e665114a-73c2-4375-9470-55874b4cfa6b";
  private static final int MOST_OFFICERS = 1000;

  private final Endpoint endpoint;
  private final Connection connection;

  UrOpenData(Endpoint endpoint, Connection connection) {
    this.endpoint = endpoint;
    this.connection = connection;
  }

  @Override
  public String country() {
    return "LV";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> canonical(String id) {
    return Optional.of(id.replaceAll("\\s", "").replaceFirst("^LV", ""))
        .filter(code -> code.matches("\\d{11}"));
  }

  @Override
  public CompanyAnswer company(String code) {
    CompanyAnswer answer =
        search(
            "companies",
            COMPANIES,
            Map.of("regcode", code),
            reply -> Uznemums.read(records(reply), code, reply.evidence()));
    return answer instanceof CompanyAnswer.Found found ? withOfficers(found, code) : answer;
  }

  private CompanyAnswer withOfficers(CompanyAnswer.Found found, String code) {
    record Read(Amatpersonas officers, Evidence evidence) {}
    Read read = officers(code, reply -> new Read(amatpersonas(reply, code), reply.evidence()));
    List<Officer> officers = read.officers().officers();
    Company company = found.company().with(officers);
    return new CompanyAnswer.Found(
        read.officers().liquidation() ? ending(company) : company,
        Stream.concat(found.evidence().stream(), Stream.of(read.evidence())).toList());
  }

  /** The table of companies does not tell a liquidation; that a liquidator is appointed does. */
  private static Company ending(Company company) {
    return new Company(
        company.country(),
        company.id(),
        company.name(),
        company.register(),
        Status.IN_LIQUIDATION,
        "Likvidators",
        company.form(),
        company.address(),
        company.registered(),
        company.officers());
  }

  @Override
  public Representation authority(CompanyAnswer.Found found, Person person) {
    String code = found.company().id();
    return officers(code, reply -> amatpersonas(reply, code).about(person, found.evidence()));
  }

  private <T> T officers(String code, Function<Reply, T> reader) {
    return search(
        "officers", OFFICERS, Map.of("at_legal_entity_registration_number", code), reader);
  }

  private static Amatpersonas amatpersonas(Reply reply, String code) {
    return Amatpersonas.read(records(reply), code);
  }

  private <T> T search(
      String operation, String table, Map<String, String> filter, Function<Reply, T> reader) {
    String query =
        "/datastore_search?resource_id="
            + table
            + "&limit="
            + MOST_OFFICERS
            + "&filters="
            + URLEncoder.encode(Json.write(filter), StandardCharsets.UTF_8);
    return connection.ask(
        Request.get(operation, endpoint.at(query)).header("Accept", "application/json"), reader);
  }

  /** The rows of an answer; fewer rows than it counts is half an answer. */
  private static List<JsonNode> records(Reply reply) {
    JsonNode answer = Json.read(reply);
    JsonNode records = Json.at(answer, "result", "records");
    if (!Json.flag(answer, "success") || !records.isArray()) {
      throw NoAnswer.invalid("The answer has no records");
    }
    if (Json.at(answer, "result", "total").asInt(records.size()) != records.size()) {
      throw NoAnswer.invalid("The answer has fewer records than it counts");
    }
    return List.copyOf(records.values());
  }
}
