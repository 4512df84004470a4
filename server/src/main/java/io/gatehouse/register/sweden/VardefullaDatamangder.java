package io.gatehouse.register.sweden;

import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.RegisterClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bolagsverket's free service of high-value data sets: companies, and nobody who acts for them. */
final class VardefullaDatamangder implements RegisterClient {
  private final Gateway gateway;

  VardefullaDatamangder(Endpoint endpoint, AccessToken token, Connection connection) {
    this.gateway = new Gateway(endpoint, token, connection);
  }

  @Override
  public String country() {
    return "SE";
  }

  @Override
  public String name() {
    return Bolagsverket.NAME;
  }

  @Override
  public Optional<String> canonical(String id) {
    return Identitetsbeteckning.organisation(id);
  }

  @Override
  public CompanyAnswer company(String number) {
    return gateway.post(
        "/vardefulla-datamangder/v1/organisationer",
        Map.of("identitetsbeteckning", number),
        reply ->
            switch (reply.status()) {
              case 400 -> Refusal.malformed(reply);
              // Not found has status 200 here; a 404 is about an address that does not exist.
              case 404 -> throw Refusal.refused(reply);
              default -> OpenOrganisation.read(Json.read(reply), number, reply.evidence());
            });
  }

  @Override
  public Representation authority(CompanyAnswer.Found found, Person person) {
    return Representation.undetermined(
        Why.NO_OFFICERS_PUBLISHED,
        "The free service of Bolagsverket does not publish who represents a company",
        List.copyOf(found.evidence()));
  }
}
