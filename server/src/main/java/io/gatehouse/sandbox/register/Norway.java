package io.gatehouse.sandbox.register;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.sandbox.register.SimulatedCompany.Person;
import io.gatehouse.sandbox.register.SimulatedCompany.Status;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Simulates Brønnøysund: Enhetsregisteret and Fullmakt. */
@Hidden
@InSandbox
@RestController("simulatedNorway")
@RequestMapping("/sandbox/registers/no")
class Norway {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final SimulatedWorld world;

  Norway(SimulatedWorld world) {
    this.world = world;
  }

  @PermitAll
  @GetMapping("/enhetsregisteret/api/enheter/{orgnr}")
  ResponseEntity<Map<String, Object>> enhet(@PathVariable String orgnr) {
    return answer(orgnr, Norway::enhet);
  }

  @PermitAll
  @GetMapping("/enhetsregisteret/api/enheter/{orgnr}/roller")
  ResponseEntity<Map<String, Object>> roller(@PathVariable String orgnr) {
    return answer(orgnr, Norway::roller);
  }

  @PermitAll
  @GetMapping("/fullmakt/enheter/{orgnr}/signatur")
  ResponseEntity<Map<String, Object>> signatur(@PathVariable String orgnr) {
    return answer(
        orgnr,
        company -> fullmakt(company, requireNonNullElse(company.rule(), "RI"), company.signing()));
  }

  @PermitAll
  @GetMapping("/fullmakt/enheter/{orgnr}/prokura")
  ResponseEntity<Map<String, Object>> prokura(@PathVariable String orgnr) {
    return answer(
        orgnr,
        company -> {
          boolean some = !company.signingByProcuration().isEmpty();
          return fullmakt(company, some ? "PROK" : "RI", company.signingByProcuration());
        });
  }

  private ResponseEntity<Map<String, Object>> answer(
      String orgnr, Function<SimulatedCompany, Map<String, Object>> body) {
    return ResponseEntity.of(world.find("NO", orgnr).map(body));
  }

  private static Map<String, Object> enhet(SimulatedCompany company) {
    Map<String, Object> enhet = new LinkedHashMap<>(unit(company));
    if (company.is(Status.DISSOLVED)) {
      enhet.put("slettedato", "2021-05-04");
      enhet.put("respons_klasse", "SlettetEnhet");
      return enhet;
    }
    enhet.put("registreringsdatoEnhetsregisteret", "2010-03-12");
    enhet.put(
        "forretningsadresse",
        Map.of(
            "landkode",
            "NO",
            "postnummer",
            "0150",
            "poststed",
            "OSLO",
            "adresse",
            List.of("Sandkassegata 1")));
    enhet.put("konkurs", company.is(Status.BANKRUPT));
    enhet.put("underAvvikling", company.is(Status.LIQUIDATION));
    enhet.put("underTvangsavviklingEllerTvangsopplosning", false);
    return enhet;
  }

  private static Map<String, Object> unit(SimulatedCompany company) {
    return Map.of(
        "organisasjonsnummer",
        company.id(),
        "navn",
        company.name(),
        "organisasjonsform",
        Map.of("kode", company.form(), "beskrivelse", company.formText()));
  }

  private static Map<String, Object> roller(SimulatedCompany company) {
    return Map.of("rollegrupper", company.everybody().stream().map(Norway::group).toList());
  }

  private static Map<String, Object> group(Person person) {
    Map<String, Object> role =
        Map.of(
            "type",
            Map.of("kode", person.role(), "beskrivelse", person.roleText()),
            "person",
            Map.of(
                "fodselsdato",
                Objects.requireNonNull(person.born()).toString(),
                "navn",
                Map.of(
                    "fornavn",
                    requireNonNullElse(person.given(), ""),
                    "etternavn",
                    person.family()),
                "erDoed",
                false),
            "fratraadt",
            false);
    return Map.of("type", Map.of("kode", person.role()), "roller", List.of(role));
  }

  private static Map<String, Object> fullmakt(
      SimulatedCompany company, String rule, List<List<Person>> combinations) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("enhet", unit(company));
    answer.put("status", status(company, rule, !combinations.isEmpty()));
    answer.put(
        "signeringsGrunnlag",
        Map.of(
            "signaturProkuraRoller",
            Map.of("signaturProkuraFritekst", requireNonNullElse(company.text(), ""))));
    answer.put(
        "signeringsKombinasjon",
        Map.of(
            "kombinasjon",
            IntStream.range(0, combinations.size())
                .mapToObj(i -> combination(rule, i + 1, combinations.get(i)))
                .toList()));
    return answer;
  }

  private static Map<String, Object> status(
      SimulatedCompany company, String rule, boolean combined) {
    if (company.form().equals("NUF")) {
      return Map.of(
          "rutineStatus",
          Map.of("kode", "NA", "tekstforklaring", "Unntak for organisasjonsform: NUF"));
    }
    boolean found = combined && !rule.equals("RT");
    Map<String, Object> known =
        found
            ? Map.of("kode", "RF", "regelIdent", rule)
            : Map.of("kode", rule.equals("RT") ? "RT" : "RI");
    return Map.of(
        "rutineStatus",
        Map.of("kode", "OK"),
        "regelStatus",
        known,
        "kombinasjonStatus",
        Map.of("kode", combined ? "OK" : "IK"));
  }

  private static Map<String, Object> combination(String rule, int number, List<Person> people) {
    return Map.of(
        "kode",
        rule,
        "kombinasjonsId",
        Integer.toString(number),
        "personRolleKombinasjon",
        people.stream()
            .map(
                person ->
                    Map.of(
                        "fodselsdato",
                        DATE.format(Objects.requireNonNull(person.born())),
                        "navn",
                        person.fullName(),
                        "rolle",
                        Map.of("kode", person.role(), "tekstforklaring", person.roleText())))
            .toList());
  }
}
