package io.gatehouse.register.wire;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Identification;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.Role;
import io.gatehouse.register.SigningRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a register published about who represents a company, before anybody in particular is asked
 * about.
 *
 * @param officers everybody who is listed
 * @param rule as far as it can be computed
 */
public record Findings(
    List<Officer> officers, @Nullable SigningRule rule, List<Evidence> evidence) {
  private static final Set<Role.Kind> REPRESENTING =
      Set.of(
          Role.Kind.BOARD_MEMBER,
          Role.Kind.MANAGING_DIRECTOR,
          Role.Kind.PARTNER,
          Role.Kind.OWNER,
          Role.Kind.SIGNATORY,
          Role.Kind.BRANCH_MANAGER);

  /**
   * Finds the person among the officers and judges that one.
   *
   * @param judge what the register says of a listed officer
   */
  public Representation about(Person person, Function<Officer, Authority> judge) {
    return switch (Identification.of(person, officers)) {
      case Identification.Listed listed ->
          new Representation(
              judged(listed.officer(), judge), listed.officer().roles(), rule, false, evidence);
      case Identification.NotListed not ->
          new Representation(notListed(), List.of(), rule, false, evidence);
      case Identification.Unclear unclear ->
          new Representation(
              new Authority.Undetermined(
                  Authority.Why.PERSON_AMBIGUOUS,
                  "The person may be one of those listed; name, date of birth or code do not decide"),
              List.of(),
              rule,
              false,
              evidence);
    };
  }

  /** A company signs by people of its own, so that its right is not yet that of a person. */
  private static Authority judged(Officer officer, Function<Officer, Authority> judge) {
    Authority authority = judge.apply(officer);
    return officer.natural() || authority instanceof Authority.None
        ? authority
        : throughCompany(officer);
  }

  private Authority notListed() {
    return officers.stream()
        .filter(officer -> !officer.natural() && officer.holds(REPRESENTING))
        .findFirst()
        .<Authority>map(Findings::throughCompany)
        .orElseGet(() -> new Authority.None(false));
  }

  private static Authority throughCompany(Officer company) {
    return new Authority.Undetermined(
        Authority.Why.REPRESENTED_BY_COMPANY, "Represented by " + company.name());
  }
}
