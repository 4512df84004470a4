package io.gatehouse.sandbox.register;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.sandbox.register.SimulatedCompany.Person;
import io.gatehouse.sandbox.register.SimulatedCompany.Status;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulates the Firmenbuch (SOAP 1.2) and WirtschaftsCompass (JSON). */
@Hidden
@InSandbox
@RestController("simulatedAustria")
@RequestMapping("/sandbox/registers/at")
class Austria {
  private static final SoapText XML = new SoapText("ns6");

  private final SimulatedWorld world;

  Austria(SimulatedWorld world) {
    this.world = world;
  }

  @PermitAll
  @PostMapping(value = "/firmenbuch", produces = "application/soap+xml")
  ResponseEntity<String> extract(@RequestBody String request) {
    String number = SoapText.read(request, "FNR").replace(" ", "");
    return world
        .find("AT", number)
        .map(company -> ResponseEntity.ok(envelope(extract(company))))
        .orElseGet(() -> ResponseEntity.internalServerError().body(envelope(unknown())));
  }

  private static String envelope(String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope">
        <env:Header/><env:Body>%s</env:Body></env:Envelope>
        """
        .formatted(body);
  }

  private static String unknown() {
    return """
        <env:Fault><env:Code><env:Value>env:Sender</env:Value></env:Code>\
        <env:Reason><env:Text xml:lang="de">Firma nicht gefunden</env:Text></env:Reason>\
        </env:Fault>""";
  }

  private static String extract(SimulatedCompany company) {
    return """
        <ns6:AUSZUG_V2_RESPONSE xmlns:ns6="ns://firmenbuch.justiz.gv.at/Abfrage/v2/AuszugResponse" \
        ns6:FNR="%s" ns6:UMFANG="Kurzinformation">%s</ns6:AUSZUG_V2_RESPONSE>"""
        .formatted(company.id().replaceFirst("(\\D)$", " $1"), firm(company) + functions(company));
  }

  private static String firm(SimulatedCompany company) {
    boolean upright = !company.is(Status.DISSOLVED);
    return XML.within(
        "FIRMA",
        block("FI_DKZ02", upright, XML.element("BEZEICHNUNG", company.name()))
            + block(
                "FI_DKZ03",
                upright,
                XML.element("STRASSE", "Sandkastengasse")
                    + XML.element("HAUSNUMMER", "1")
                    + XML.element("PLZ", "1010")
                    + XML.element("ORT", "Wien")
                    + XML.element("STAAT", "AUT"))
            + block(
                "FI_DKZ07",
                upright,
                XML.within(
                    "RECHTSFORM",
                    XML.element("CODE", company.form()) + XML.element("TEXT", company.formText())))
            + block("FI_DKZ09", upright, XML.element("DATERST", "20100312")));
  }

  private static String block(String name, boolean upright, String inside) {
    return XML.within(name, inside, "AUFRECHT", Boolean.toString(upright), "VNR", "001");
  }

  private static String functions(SimulatedCompany company) {
    List<Person> people = company.everybody();
    return IntStream.range(0, people.size())
        .mapToObj(i -> function(people.get(i), "  " + (char) ('A' + i)))
        .collect(Collectors.joining());
  }

  private static String function(Person person, String number) {
    String right =
        person.right() == null ? "" : XML.within("VART", XML.element("CODE", person.right()));
    String words =
        requireNonNullElse(person.words(), List.<String>of()).stream()
            .map(line -> XML.element("TEXT", line))
            .collect(Collectors.joining());
    String chair = person.chair() ? XML.element("VSBEIDE", "V") : "";
    return XML.within(
            "FUN",
            block("FU_DKZ10", true, XML.element("DATVON", "20200301") + right + chair + words),
            "FKEN",
            person.role(),
            "FKENTEXT",
            person.roleText(),
            "PNR",
            number)
        + XML.within("PER", block("PE_DKZ02", true, person(person)), "PNR", number);
  }

  private static String person(Person person) {
    String born =
        person.born() == null
            ? ""
            : XML.element("GEBURTSDATUM", DateTimeFormatter.BASIC_ISO_DATE.format(person.born()));
    return XML.element("VORNAME", person.given()) + XML.element("NACHNAME", person.family()) + born;
  }

  @PermitAll
  @GetMapping("/compass/organisation/v1/resolve")
  ResponseEntity<Map<String, Object>> resolve(@RequestParam("register-number") String number) {
    return ResponseEntity.of(
        world.find("AT", number).map(company -> Map.of("data", Map.of("wicoId", number))));
  }

  @PermitAll
  @GetMapping("/compass/organisation/v1/{wicoId}/company-report")
  ResponseEntity<Map<String, Object>> report(@PathVariable String wicoId) {
    return ResponseEntity.of(world.find("AT", wicoId).map(Austria::report));
  }

  private static Map<String, Object> report(SimulatedCompany company) {
    Map<String, Object> master =
        Map.of("registerNumber", current(Map.of("registerNumber", Map.of("value", company.id()))));
    Map<String, Object> communication = Map.of("name", current(Map.of("content", company.name())));
    return Map.of(
        "status",
        Map.of("registrationStatus", company.is(Status.DISSOLVED) ? "DELETED" : "ACTIVE"),
        "data",
        Map.of(
            "basicData",
            Map.of("masterData", master, "communicationData", communication),
            "bodiesInvestments",
            Map.of(
                "management",
                Map.of(
                    "management", company.everybody().stream().map(Austria::manager).toList()))));
  }

  private static Map<String, Object> current(Map<String, Object> value) {
    return Map.of("currentValue", value);
  }

  private static Map<String, Object> manager(Person person) {
    return Map.of(
        "type",
        person.role().equals("GF") ? "GESCHÄFTSFÜHRER" : person.roleText(),
        "entityReference",
        Map.of(
            "objectType",
            "NATURAL_PERSON",
            "dateOfBirth",
            person.born() == null ? "" : person.born().toString(),
            "structuredName",
            Map.of(
                "givenName", requireNonNullElse(person.given(), ""), "surname", person.family())));
  }
}
