package io.gatehouse.sandbox.register;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.sandbox.register.SimulatedCompany.Person;
import io.gatehouse.sandbox.register.SimulatedCompany.Status;
import io.gatehouse.sandbox.register.SimulatedWorld.OutOfOrder;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Simulates the Estonian e-Business Register: the SOAP service {@code esindus_v2}. */
@Hidden
@InSandbox
@RestController("simulatedEstonia")
class Estonia {
  private static final SoapText XML = new SoapText("ns1");

  private final SimulatedWorld world;

  Estonia(SimulatedWorld world) {
    this.world = world;
  }

  @PermitAll
  @PostMapping(value = "/sandbox/registers/ee", produces = MediaType.TEXT_XML_VALUE)
  ResponseEntity<String> esindus(@RequestBody String request) {
    String code = SoapText.read(request, "ariregistri_kood");
    try {
      return code.isEmpty()
          ? fault("Sisendparameetrid vigased: palun sisestage äriregistri kood.")
          : ResponseEntity.ok(response(code));
    } catch (OutOfOrder e) {
      if (e.status() == HttpStatus.TOO_MANY_REQUESTS) {
        return fault("Päringute limiit on ületatud.");
      }
      throw e;
    }
  }

  private String response(String code) {
    String companies = world.find("EE", code).map(Estonia::company).orElse("");
    return envelope(
        XML.within(
            "esindus_v2Response",
            XML.within("paring", XML.element("ariregistri_kood", code))
                + XML.within("keha", XML.within("ettevotjad", companies))));
  }

  private static ResponseEntity<String> fault(String text) {
    return ResponseEntity.internalServerError()
        .contentType(MediaType.TEXT_XML)
        .body(
            envelope(
                """
                <SOAP-ENV:Fault><faultcode>SOAP-ENV:Server</faultcode>\
                <faultstring>%s</faultstring></SOAP-ENV:Fault>"""
                    .formatted(text)));
  }

  private static String envelope(String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/">
        <SOAP-ENV:Header/>
        <SOAP-ENV:Body xmlns:ns1="http://arireg.x-road.eu/producer/">%s</SOAP-ENV:Body>
        </SOAP-ENV:Envelope>
        """
        .formatted(body);
  }

  private static String company(SimulatedCompany company) {
    String people =
        company.everybody().stream()
            .map(person -> XML.within("item", person(person)))
            .collect(Collectors.joining());
    String conditions = company.text() == null ? "" : XML.element("item", company.text());
    return XML.within(
        "item",
        XML.element("ariregistri_kood", company.id())
            + XML.element("arinimi", company.name())
            + status(company)
            + XML.within("isikud", people)
            + XML.within("esindusoiguse_eritingimused", conditions)
            + XML.within("esindusoiguse_grupid", groups(company.signing()))
            + XML.element("oiguslik_vorm", company.form())
            + XML.element("oiguslik_vorm_tekstina", company.formText()));
  }

  private static String status(SimulatedCompany company) {
    List<String> codeAndText =
        switch (requireNonNullElse(company.status(), Status.ACTIVE)) {
          case ACTIVE, REORGANISATION -> List.of("R", "Entered into the register");
          case LIQUIDATION -> List.of("L", "In liquidation");
          case BANKRUPT -> List.of("N", "Bankrupt");
          case DISSOLVED -> List.of("K", "Deleted");
        };
    return XML.element("staatus", codeAndText.getFirst())
        + XML.element("staatus_tekstina", codeAndText.getLast());
  }

  private static String person(Person person) {
    return XML.element("fyysilise_isiku_eesnimi", person.given())
        + XML.element("fyysilise_isiku_perenimi", person.family())
        + XML.element("fyysilise_isiku_kood", person.code())
        + XML.element("isikukood_riik", requireNonNullElse(person.codeCountry(), "EST"))
        + XML.element("isiku_liik", person.company() ? "J" : "F")
        + XML.element("fyysilise_isiku_synniaeg", person.born())
        + XML.element("fyysilise_isiku_roll", person.role())
        + XML.element("fyysilise_isiku_roll_tekstina", person.roleText())
        + XML.element("ainuesindusoigus_olemas", person.right());
  }

  private static String groups(List<List<Person>> groups) {
    return IntStream.range(0, groups.size())
        .mapToObj(
            i ->
                XML.within(
                    "grupp",
                    XML.element("grupi_nr", i + 1)
                        + groups.get(i).stream()
                            .map(person -> XML.within("item", person(person)))
                            .collect(Collectors.joining())))
        .collect(Collectors.joining());
  }
}
