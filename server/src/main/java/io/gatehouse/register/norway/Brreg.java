package io.gatehouse.register.norway;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Company;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brønnøysundregistrene: Enhetsregisteret for the company and its roles, Fullmakt for who may sign.
 * Open, without key; it publishes dates of birth, never personal codes.
 */
final class Brreg implements RegisterClient {
  static final String NAME = "Norwegian Register of Business Enterprises";
  private static final String FULLMAKT_TYPE =
      "application/vnd.brreg.enhetsregisteret.fullmakt.oppslag.v1+json;charset=UTF-8";

  private final Endpoint endpoint;
  private final Connection connection;

  Brreg(Endpoint endpoint, Connection connection) {
    this.endpoint = endpoint;
    this.connection = connection;
  }

  @Override
  public String country() {
    return "NO";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> canonical(String id) {
    return Optional.of(id.replaceAll("\\s", "").replaceFirst("^NO", "").replaceFirst("MVA$", ""))
        .filter(number -> number.matches("\\d{9}"));
  }

  @Override
  public CompanyAnswer company(String orgnr) {
    Request request =
        Request.get("enheter", endpoint.at("/enhetsregisteret/api/enheter/" + orgnr))
            .header("Accept", "application/json")
            .answers(400, 404, 410);
    CompanyAnswer answer =
        connection.ask(
            request,
            reply ->
                switch (reply.status()) {
                  case 400 -> new CompanyAnswer.NotFound(true, List.of(reply.evidence()));
                  case 404 -> new CompanyAnswer.NotFound(false, List.of(reply.evidence()));
                  case 410 -> Enhet.removed(Json.read(reply), orgnr, reply.evidence());
                  default -> Enhet.read(Json.read(reply), orgnr, reply.evidence());
                });
    return answer instanceof CompanyAnswer.Found found ? withRoles(found) : answer;
  }

  private CompanyAnswer withRoles(CompanyAnswer.Found found) {
    Company company = found.company();
    Request request =
        Request.get(
                "roller", endpoint.at("/enhetsregisteret/api/enheter/" + company.id() + "/roller"))
            .header("Accept", "application/json")
            .answers(404);
    record Roles(List<Officer> officers, Evidence evidence) {}
    Roles roles =
        connection.ask(
            request,
            reply ->
                new Roles(
                    reply.status() == 404 ? List.of() : Roller.read(Json.read(reply)),
                    reply.evidence()));
    return new CompanyAnswer.Found(
        company.with(roles.officers()),
        Stream.concat(found.evidence().stream(), Stream.of(roles.evidence())).toList());
  }

  /** Procuration is asked for only when the right to sign the firm does not suffice. */
  @Override
  public Representation authority(CompanyAnswer.Found found, Person person) {
    Fullmakt signature = fullmakt(found, "signatur", Authority.Basis.SIGNATURE);
    Representation bySignature = signature.about(person);
    if (bySignature.authority() instanceof Authority.Alone) {
      return bySignature;
    }
    return signature.or(fullmakt(found, "prokura", Authority.Basis.PROCURATION)).about(person);
  }

  private Fullmakt fullmakt(CompanyAnswer.Found found, String right, Authority.Basis basis) {
    Request request =
        Request.get(right, endpoint.at("/fullmakt/enheter/" + found.company().id() + "/" + right))
            .header("Accept", FULLMAKT_TYPE)
            .answers(404);
    return connection.ask(request, reply -> fullmakt(reply, found, basis));
  }

  private static Fullmakt fullmakt(Reply reply, CompanyAnswer.Found found, Authority.Basis basis) {
    List<Evidence> evidence =
        Stream.concat(found.evidence().stream(), Stream.of(reply.evidence())).toList();
    return reply.status() == 404
        ? Fullmakt.nothing(found.company().officers(), basis, evidence)
        : Fullmakt.read(Json.read(reply), found.company(), basis, evidence);
  }
}
