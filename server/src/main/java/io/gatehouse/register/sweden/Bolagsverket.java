package io.gatehouse.register.sweden;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Undetermined;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Identification;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Findings;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bolagsverket's Företagsinformation v4, by contract: it answers the very question whether a person
 * may sign for a company, and with whom ({@code firmateckningsalternativ}).
 */
final class Bolagsverket implements RegisterClient {
  static final String NAME = "Swedish Companies Registration Office";
  private static final String SERVICE = "/foretagsinformation/v4";
  private static final List<String> PARTS =
      List.of(
          "FUNKTIONARER",
          "FIRMATECKNING",
          "ORGANISATIONSADRESSER",
          "ORGANISATIONSDATUM",
          "DETALJERAD_STATUS");

  private final Gateway gateway;
  private final Clock clock;

  Bolagsverket(Endpoint endpoint, AccessToken token, Connection connection, Clock clock) {
    this.gateway = new Gateway(endpoint, token, connection);
    this.clock = clock;
  }

  @Override
  public String country() {
    return "SE";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> canonical(String id) {
    return Identitetsbeteckning.organisation(id);
  }

  @Override
  public CompanyAnswer company(String number) {
    return gateway.post(
        SERVICE + "/organisationer",
        Map.of("identitetsbeteckning", number, "organisationInformationsmangd", PARTS),
        reply ->
            switch (reply.status()) {
              case 400 -> Refusal.malformed(reply);
              case 404 -> new CompanyAnswer.NotFound(false, List.of(reply.evidence()));
              default -> Organisation.read(Json.read(reply), number, reply.evidence());
            });
  }

  @Override
  public Representation authority(CompanyAnswer.Found found, Person asked) {
    Person person = withCentury(asked);
    Identification who = Identification.of(person, found.company().officers());
    String code = code(person, who);
    if (code == null) {
      // Nobody to ask about: the list of officers alone tells that the person is not in it.
      return findings(found)
          .about(
              person,
              officer -> new Undetermined(Why.PERSON_AMBIGUOUS, "No personal number is known"));
    }
    return gateway.post(
        SERVICE + "/firmateckningsalternativ",
        Map.of(
            "funktionarIdentitetsbeteckning",
            code,
            "organisationIdentitetsbeteckning",
            found.company().id()),
        reply -> answer(reply, found, person, code));
  }

  private Person withCentury(Person person) {
    String code =
        person.code() == null
            ? null
            : Identitetsbeteckning.person(person.code(), clock).orElse(person.code());
    return new Person(code, person.givenName(), person.familyName(), person.birthDate());
  }

  /** The number to ask with: the person's own, or that of the officer they surely are. */
  private static @Nullable String code(Person person, Identification who) {
    if (person.code() != null && person.code().matches("\\d{12}")) {
      return person.code();
    }
    return who instanceof Identification.Listed listed ? listed.officer().code() : null;
  }

  private static Representation answer(
      Reply reply, CompanyAnswer.Found found, Person person, String code) {
    List<Evidence> evidence =
        Stream.concat(found.evidence().stream(), Stream.of(reply.evidence())).toList();
    List<Officer> officers = found.company().officers();
    return switch (reply.status()) {
      case 400 -> throw Refusal.refused(reply);
      case 404 -> unknown(new Findings(officers, null, evidence), person);
      default -> Firmateckning.read(Json.read(reply), found.company(), code).about(evidence);
    };
  }

  /** Status 404: the person has no role in the company, or the company is gone meanwhile. */
  private static Representation unknown(Findings findings, Person person) {
    Authority contradiction =
        new Undetermined(
            Why.INCONSISTENT_ANSWER, "The person is listed, but unknown to the signing service");
    return findings.about(person, officer -> contradiction);
  }

  private static Findings findings(CompanyAnswer.Found found) {
    return new Findings(found.company().officers(), null, found.evidence());
  }
}
