package io.gatehouse.acceptance;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.customer.Customer;
import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Person;
import io.gatehouse.register.Register;
import io.gatehouse.register.Registers;
import io.gatehouse.register.Representation;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the register of a company whether somebody may act for it. Not for transactions. */
@Component
class Entitlements {
  private final Registers registers;

  Entitlements(Registers registers) {
    this.registers = registers;
  }

  Entitlement of(Customer customer, Person person) {
    Optional<Register> register =
        Countries.of(customer.country()).map(Country::alpha2).flatMap(registers::of);
    String number = customer.facts().getOrDefault(Fields.BUSINESS_ID.path(), "");
    if (register.isEmpty() || number.isEmpty() || Facts.sealed(number)) {
      return new Entitlement(
          Standing.UNDETERMINED,
          Why.NO_OFFICERS_PUBLISHED.name(),
          "no register can be asked about this company",
          null,
          "");
    }
    return read(register.get().authority(number, person));
  }

  private static Entitlement read(Representation said) {
    String evidence =
        said.evidence().stream().map(Entitlements::whole).collect(Collectors.joining("\n\n"));
    return switch (said.authority()) {
      case Authority.Alone alone ->
          new Entitlement(Standing.ALONE, null, alone.basis().name(), said.rule(), evidence);
      case Authority.Jointly(var rule) ->
          new Entitlement(Standing.JOINTLY, null, null, rule, evidence);
      case Authority.None none ->
          new Entitlement(
              Standing.NONE,
              null,
              none.listed() ? "listed without the right to sign" : "not listed",
              said.rule(),
              evidence);
      case Authority.Undetermined(Why why, String explanation)
          when why == Why.REGISTER_UNAVAILABLE ->
          new Entitlement(Standing.UNANSWERED, why.name(), explanation, null, evidence);
      case Authority.Undetermined(Why why, String explanation) ->
          new Entitlement(Standing.UNDETERMINED, why.name(), explanation, said.rule(), evidence);
    };
  }

  private static String whole(Evidence evidence) {
    return "%s %s\n%s".formatted(evidence.source(), evidence.retrievedAt(), evidence.text());
  }
}
