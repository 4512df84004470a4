package io.gatehouse.verification;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Company;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Outage;
import io.gatehouse.register.Register;
import io.gatehouse.register.Registers;
import io.gatehouse.register.Representation;
import io.gatehouse.register.Role;
import io.gatehouse.register.SigningRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the register of a country about a company and a person. Only a right to sign that is
 * computed for sure verifies; everything else is told so that a person can decide. Takes seconds;
 * never called within a transaction.
 */
@Component
class Validator {
  /** How the contract calls the registers. */
  private static final Map<String, String> METHODS =
      Map.of(
          "EE", "ariregister",
          "AT", "wirtschaftscompass",
          "SE", "bolagsverket",
          "NO", "breg",
          "FI", "prh",
          "LV", "ur");

  private final Registers registers;

  Validator(Registers registers) {
    this.registers = registers;
  }

  /**
   * Asks.
   *
   * @param claims who acts now
   * @param people everybody who has identified themself, the one who acts among them
   */
  Finding validate(String country, String identifier, Claims claims, List<Claims> people) {
    Optional<Register> register = registers.of(country);
    if (register.isEmpty()) {
      return Finding.without(Trouble.noBackend(country));
    }
    if (identifier.isBlank()) {
      return Finding.without(Trouble.missing("the registration code of the company"));
    }
    if (!claims.sufficient()) {
      return Finding.without(
          Trouble.missing("a personal code, or first name, last name and birth date"));
    }
    Register asked = register.get();
    return ask(
        asked,
        identifier,
        found ->
            judged(method(asked), found, asked.authority(identifier, claims.person()), people));
  }

  /**
   * Asks about the company alone, where nobody is believed to be who they say: whoever decides
   * finds what the register says of it.
   */
  Finding company(String country, String identifier, Trouble trouble) {
    Optional<Register> register = registers.of(country);
    if (register.isEmpty() || identifier.isBlank()) {
      return Finding.without(trouble);
    }
    Register asked = register.get();
    return ask(
        asked,
        identifier,
        found ->
            new Finding(
                method(asked), List.of(), facts(found.company()), found.evidence(), trouble));
  }

  private static String method(Register register) {
    return METHODS.getOrDefault(register.country(), "");
  }

  private static Finding ask(
      Register register, String identifier, Function<CompanyAnswer.Found, Finding> then) {
    String method = method(register);
    return switch (register.company(identifier)) {
      case CompanyAnswer.NotFound not ->
          new Finding(method, List.of(), Map.of(), not.evidence(), Trouble.notFound(identifier));
      case CompanyAnswer.Unavailable none ->
          new Finding(
              method, List.of(), Map.of(), List.of(), outage(register.name(), none.outage()));
      case CompanyAnswer.Dissolved gone ->
          new Finding(
              method,
              List.of(),
              facts(gone.company()),
              gone.evidence(),
              Trouble.undetermined("The company is dissolved: " + gone.company().statusText()));
      case CompanyAnswer.Found found -> then.apply(found);
    };
  }

  private static Trouble outage(String register, Outage outage) {
    return outage.reason().misconfigured()
        ? Trouble.configuration(register + ": " + outage.explanation())
        : Trouble.api(register + " API error: " + outage.explanation());
  }

  private static Finding judged(
      String method,
      CompanyAnswer.Found found,
      Representation representation,
      List<Claims> people) {
    List<Evidence> evidence = new ArrayList<>(found.evidence());
    representation.evidence().stream()
        .filter(one -> !evidence.contains(one))
        .forEach(evidence::add);
    return new Finding(
        method,
        representation.roles().stream().map(Role::code).distinct().toList(),
        facts(found.company()),
        evidence,
        trouble(representation, people));
  }

  private static Trouble trouble(Representation representation, List<Claims> people) {
    if (representation.changesPending()) {
      return Trouble.undetermined("The register has changes of this company under way");
    }
    return switch (representation.authority()) {
      case Authority.Alone alone -> Trouble.NONE;
      case Authority.Jointly(SigningRule rule) -> joint(rule, people);
      case Authority.None none -> Trouble.notAuthorized();
      case Authority.Undetermined(Authority.Why why, String text) ->
          why == Authority.Why.REGISTER_UNAVAILABLE
              ? Trouble.api(text)
              : Trouble.undetermined(text);
    };
  }

  /** One after another they make up a combination; until then it is told who is still needed. */
  private static Trouble joint(SigningRule rule, List<Claims> people) {
    return switch (rule.evaluate(people.stream().map(Claims::person).toList())) {
      case SigningRule.Progress.Satisfied enough -> Trouble.NONE;
      case SigningRule.Progress.Needed needed -> Trouble.joint(needed.words(Locale.ENGLISH));
    };
  }

  /** By the names of the contract. */
  private static Map<String, String> facts(Company company) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", company.name());
    facts.put("legal_person_identifier", company.id());
    facts.put("status", company.statusText());
    facts.put("registry", company.register());
    Company.LegalForm form = company.form();
    if (form != null) {
      facts.put("legal_form", form.text());
    }
    Company.Address address = company.address();
    if (address != null) {
      put(facts, "address", joined(address.street(), address.city()));
      put(facts, "postal", address.postalCode());
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, value);
    }
  }

  private static @Nullable String joined(@Nullable String street, @Nullable String city) {
    List<String> parts =
        Stream.of(street, city).flatMap(Stream::ofNullable).filter(p -> !p.isBlank()).toList();
    return parts.isEmpty() ? null : String.join(", ", parts);
  }
}
