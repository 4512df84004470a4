package io.gatehouse.register.wire;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Company;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Identification;
import io.gatehouse.register.Outage;
import io.gatehouse.register.Person;
import io.gatehouse.register.Register;
import io.gatehouse.register.Representation;
import io.gatehouse.register.Role;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A register client with the rules that hold for all of them: a malformed number is not asked for,
 * an outage is never an answer, and a company whose usual signatories do not act has nobody's
 * authority computed.
 */
public final class SteadyRegister implements Register {
  private static final Logger log = LoggerFactory.getLogger(SteadyRegister.class);

  private final RegisterClient client;

  public SteadyRegister(RegisterClient client) {
    this.client = client;
  }

  @Override
  public String country() {
    return client.country();
  }

  @Override
  public String name() {
    return client.name();
  }

  @Override
  public CompanyAnswer company(String id) {
    return client
        .canonical(id)
        .map(this::ask)
        .orElseGet(() -> new CompanyAnswer.NotFound(true, List.of()));
  }

  private CompanyAnswer ask(String canonical) {
    try {
      return client.company(canonical);
    } catch (NoAnswer e) {
      return new CompanyAnswer.Unavailable(noted(e));
    }
  }

  @Override
  public Representation authority(String id, Person person) {
    return switch (company(id)) {
      case CompanyAnswer.Found found -> authority(found, person);
      case CompanyAnswer.NotFound not ->
          Representation.undetermined(
              Authority.Why.COMPANY_NOT_FOUND,
              "The register holds no such company",
              not.evidence());
      case CompanyAnswer.Dissolved gone -> notActing(gone.company(), gone.evidence(), person);
      case CompanyAnswer.Unavailable none ->
          Representation.undetermined(
              Authority.Why.REGISTER_UNAVAILABLE, none.outage().explanation(), List.of());
    };
  }

  private Representation authority(CompanyAnswer.Found found, Person person) {
    if (!found.company().status().ordinary()) {
      return notActing(found.company(), found.evidence(), person);
    }
    try {
      return client.authority(found, person);
    } catch (NoAnswer e) {
      return Representation.undetermined(
          Authority.Why.REGISTER_UNAVAILABLE, noted(e).explanation(), found.evidence());
    }
  }

  private static Representation notActing(Company company, List<Evidence> evidence, Person person) {
    List<Role> roles =
        Identification.of(person, company.officers()) instanceof Identification.Listed listed
            ? listed.officer().roles()
            : List.of();
    Authority authority =
        new Authority.Undetermined(
            Authority.Why.COMPANY_NOT_ACTIVE, "Status in the register: " + company.statusText());
    return new Representation(authority, roles, null, false, evidence);
  }

  private Outage noted(NoAnswer e) {
    log.warn("{}: {}", client.name(), e.getMessage());
    return e.outage();
  }
}
