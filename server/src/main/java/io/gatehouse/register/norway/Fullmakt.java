package io.gatehouse.register.norway;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Undetermined;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.Company;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import io.gatehouse.register.SigningRule;
import io.gatehouse.register.wire.Findings;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Fullmakt says about one right, to sign or by procuration.
 *
 * @param officers everybody who is listed in roles or in a combination
 * @param rule the combinations, when the register could compute them
 * @param unclear why it could not
 */
record Fullmakt(
    List<Officer> officers,
    @Nullable SigningRule rule,
    @Nullable Undetermined unclear,
    List<Evidence> evidence) {

  /** Status 404. That nobody has procuration is usual; that nobody can sign is not. */
  static Fullmakt nothing(List<Officer> officers, Authority.Basis basis, List<Evidence> evidence) {
    Undetermined unclear =
        basis == Authority.Basis.PROCURATION
            ? null
            : new Undetermined(Why.NO_RULE_REGISTERED, "No right to sign is registered");
    return new Fullmakt(officers, null, unclear, evidence);
  }

  static Fullmakt read(
      JsonNode answer, Company company, Authority.Basis basis, List<Evidence> evidence) {
    if (!company.id().equals(Json.required(answer, "enhet", "organisasjonsnummer"))) {
      throw NoAnswer.invalid("The answer is about another company");
    }
    String routine = Json.required(answer, "status", "rutineStatus", "kode");
    String rule = Json.text(answer, "status", "regelStatus", "kode");
    String combinations = Json.text(answer, "status", "kombinasjonStatus", "kode");
    if (!"OK".equals(routine)) {
      String text = Json.text(answer, "status", "rutineStatus", "tekstforklaring");
      return unclear(company, Why.NO_RULE_REGISTERED, text, evidence);
    }
    if ("RI".equals(rule) && !"OK".equals(combinations)) {
      return nothing(company.officers(), basis, evidence);
    }
    if (!"OK".equals(combinations) || "RT".equals(rule)) {
      return unclear(company, Why.RULE_IN_WORDS, legalText(answer), evidence);
    }
    return computed(answer, company, basis, evidence);
  }

  private static Fullmakt computed(
      JsonNode answer, Company company, Authority.Basis basis, List<Evidence> evidence) {
    Optional<SigningRule> rule =
        Kombinasjoner.read(
            answer.path("signeringsKombinasjon").path("kombinasjon"), company.officers(), basis);
    return rule.map(known -> new Fullmakt(known.roster(), known, null, evidence))
        .orElseGet(() -> unclear(company, Why.INCONSISTENT_ANSWER, legalText(answer), evidence));
  }

  private static Fullmakt unclear(
      Company company, Why why, @Nullable String text, List<Evidence> evidence) {
    return new Fullmakt(
        company.officers(), null, new Undetermined(why, text == null ? "" : text), evidence);
  }

  private static @Nullable String legalText(JsonNode answer) {
    return Json.text(
        answer, "signeringsGrunnlag", "signaturProkuraRoller", "signaturProkuraFritekst");
  }

  /** Both rights: either is enough. */
  Fullmakt or(Fullmakt other) {
    SigningRule both = rule == null ? other.rule : other.rule == null ? rule : rule.or(other.rule);
    return new Fullmakt(
        Stream.concat(officers.stream(), other.officers.stream()).distinct().toList(),
        both,
        unclear == null ? other.unclear : unclear,
        Stream.concat(evidence.stream(), other.evidence.stream()).distinct().toList());
  }

  /** A right that is computed holds, whatever else is unclear; without one, unclear is unclear. */
  Representation about(Person person) {
    Representation computed =
        new Findings(officers, rule, evidence)
            .about(
                person,
                officer -> rule == null ? new Authority.None(true) : rule.authority(officer));
    if (!(computed.authority() instanceof Authority.None)) {
      return computed;
    }
    Undetermined doubt = unclear == null && mayBeMeantElsewhere(person) ? ambiguous() : unclear;
    return doubt == null
        ? computed
        : new Representation(doubt, computed.roles(), rule, false, evidence);
  }

  /** Whether somebody with a right looks like the person, spelled differently in a combination. */
  private boolean mayBeMeantElsewhere(Person person) {
    return rule != null
        && rule.roster().stream()
            .filter(officer -> officer.likeness(person) == Officer.Likeness.POSSIBLE)
            .anyMatch(officer -> !(rule.authority(officer) instanceof Authority.None));
  }

  private static Undetermined ambiguous() {
    return new Undetermined(
        Why.PERSON_AMBIGUOUS,
        "Somebody with a right to sign has a similar name and the same birth date");
  }
}
