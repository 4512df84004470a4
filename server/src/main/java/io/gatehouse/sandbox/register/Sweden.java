package io.gatehouse.sandbox.register;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.sandbox.register.SimulatedCompany.Person;
import io.gatehouse.sandbox.register.SimulatedCompany.Status;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Simulates Bolagsverket: its token endpoint, Företagsinformation v4, and the free service. */
@Hidden
@InSandbox
@RestController("simulatedSweden")
@RequestMapping("/sandbox/registers/se")
class Sweden {
  private final SimulatedWorld world;

  Sweden(SimulatedWorld world) {
    this.world = world;
  }

  @PermitAll
  @PostMapping("/oauth2/token")
  Map<String, Object> token() {
    return Map.of("access_token", "sandbox", "token_type", "Bearer", "expires_in", 3600);
  }

  @PermitAll
  @PostMapping("/foretagsinformation/v4/organisationer")
  ResponseEntity<List<Map<String, Object>>> organisation(
      @RequestBody Map<String, Object> question) {
    return ResponseEntity.of(
        find(question, "identitetsbeteckning").map(company -> List.of(organisation(company))));
  }

  private Optional<SimulatedCompany> find(Map<String, Object> question, String field) {
    return world.find("SE", String.valueOf(question.get(field)));
  }

  private static Map<String, Object> organisation(SimulatedCompany company) {
    return Map.of(
        "identitet",
        Map.of("identitetsbeteckning", company.id()),
        "organisationsnamn",
        Map.of("namn", company.name()),
        "organisationsform",
        Map.of("kod", company.form(), "klartext", company.formText()),
        "organisationsdatum",
        Map.of("registreringsdatum", "2010-03-12"),
        "organisationsstatusar",
        status(company).map(List::of).orElse(List.of()),
        "funktionarer",
        company.everybody().stream().map(Sweden::officer).toList());
  }

  private static Optional<Map<String, String>> status(SimulatedCompany company) {
    return switch (requireNonNullElse(company.status(), Status.ACTIVE)) {
      case ACTIVE -> Optional.empty();
      case REORGANISATION -> Optional.of(Map.of("kod", "FR", "klartext", "Företagsrekonstruktion"));
      case LIQUIDATION -> Optional.of(Map.of("kod", "LI", "klartext", "Likvidation"));
      case BANKRUPT -> Optional.of(Map.of("kod", "KK", "klartext", "Konkurs"));
      case DISSOLVED -> Optional.of(Map.of("kod", "AVREG", "klartext", "Avregistrerad"));
    };
  }

  private static Map<String, Object> officer(Person person) {
    return Map.of(
        "personnamn",
        Map.of("fornamn", requireNonNullElse(person.given(), ""), "efternamn", person.family()),
        "identitet",
        Map.of("identitetsbeteckning", requireNonNullElse(person.code(), "")),
        "funktionarsroller",
        List.of(Map.of("kod", person.role(), "klartext", person.roleText())));
  }

  @PermitAll
  @PostMapping("/foretagsinformation/v4/firmateckningsalternativ")
  ResponseEntity<Map<String, Object>> signing(@RequestBody Map<String, Object> question) {
    String code = String.valueOf(question.get("funktionarIdentitetsbeteckning"));
    return ResponseEntity.of(
        find(question, "organisationIdentitetsbeteckning")
            .flatMap(
                company ->
                    company.everybody().stream()
                        .filter(person -> code.equals(person.code()))
                        .findFirst()
                        .map(person -> signing(company, person))));
  }

  private static Map<String, Object> signing(SimulatedCompany company, Person person) {
    List<Map<String, Object>> ways = ways(company, person);
    Map<String, Object> verdict = new LinkedHashMap<>();
    verdict.put("utfall", ways.isEmpty() ? "NEJ" : "JA");
    verdict.put("firmateckningsutfallJaSvar", ways);
    verdict.put("firmateckningsutfallNejSvar", ways.isEmpty() ? "EJ_FIRMATECKNARE" : null);
    return Map.of(
        "firmateckningInformation",
        List.of(
            Map.of(
                "funktionar",
                officer(person),
                "firmateckningOrganisation",
                Map.of(
                    "identitet",
                    Map.of("identitetsbeteckning", company.id()),
                    "inneliggandeArenden",
                    Map.of("antal", company.pending() ? 1 : 0)),
                "firmateckningssvar",
                verdict)));
  }

  private static List<Map<String, Object>> ways(SimulatedCompany company, Person person) {
    List<Map<String, Object>> ways = new ArrayList<>();
    if ("LOPANDE".equals(person.right())) {
      ways.add(Map.of("alternativ", "LOPANDE"));
    }
    if ("OLISTAD".equals(person.right())) {
      ways.add(Map.of("alternativ", "TILLSAMMANS", "namnKanEjListas", true));
    }
    for (List<Person> set : company.signing()) {
      if (set.contains(person)) {
        ways.add(set.size() == 1 ? Map.of("alternativ", "ENSAM") : together(set, person));
      }
    }
    return ways;
  }

  private static Map<String, Object> together(List<Person> set, Person person) {
    List<Map<String, Object>> partners =
        set.stream().filter(other -> !other.equals(person)).map(Sweden::officer).toList();
    return Map.of(
        "alternativ",
        "TILLSAMMANS",
        "namnKanEjListas",
        false,
        "firmateckningsutfallJatillsammansAlternativ",
        List.of(partners));
  }

  @PermitAll
  @PostMapping("/vardefulla-datamangder/v1/organisationer")
  Map<String, Object> open(@RequestBody Map<String, Object> question) {
    String number = String.valueOf(question.get("identitetsbeteckning"));
    return Map.of(
        "organisationer",
        List.of(world.find("SE", number).map(Sweden::open).orElseGet(Sweden::unknown)));
  }

  private static Map<String, Object> unknown() {
    return Map.of(
        "organisationsnamn",
        Map.of("dataproducent", "Bolagsverket", "fel", Map.of("typ", "ORGANISATION_FINNS_EJ")));
  }

  private static Map<String, Object> open(SimulatedCompany company) {
    Map<String, Object> open = new LinkedHashMap<>();
    open.put("organisationsidentitet", Map.of("identitetsbeteckning", company.id()));
    open.put(
        "organisationsnamn",
        Map.of(
            "organisationsnamnLista",
            List.of(
                Map.of(
                    "namn",
                    company.name(),
                    "organisationsnamntyp",
                    Map.of("kod", "FORETAGSNAMN")))));
    open.put("organisationsform", Map.of("kod", company.form(), "klartext", company.formText()));
    open.put("organisationsdatum", Map.of("registreringsdatum", "2010-03-12"));
    if (company.is(Status.DISSOLVED)) {
      open.put("avregistreradOrganisation", Map.of("avregistreringsdatum", "2021-05-04"));
    } else {
      open.put(
          "pagaendeAvvecklingsEllerOmstruktureringsforfarande",
          Map.of(
              "pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista",
              status(company).map(List::of).orElse(List.of())));
    }
    return open;
  }
}
