package io.gatehouse.sandbox.register;

import io.gatehouse.platform.InSandbox;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulates VIES and GLEIF. */
@Hidden
@InSandbox
@RestController
@RequestMapping("/sandbox/registers")
class Corroboration {

  private record Trader(String error, String name, String address) {}

  private static final Map<String, Trader> TRADERS =
      Map.of(
          "FI20774740", new Trader("VALID", "Esimerkki Oy", "Hiekkalaatikontie 1   00100 HELSINKI"),
          "EE100594102", new Trader("VALID", "Üksi Tehtud OÜ", "Liivakasti tn 1   10134 Tallinn"),
          "DE136695976", new Trader("VALID", "---", "---"),
          "SE556036079301", new Trader("MS_UNAVAILABLE", "---", "---"));

  private static final String CROWDED = "ATU13585627";

  private record Entity(
      String lei, String name, String country, String number, String registration) {}

  private static final List<Entity> ENTITIES =
      List.of(
          new Entity("5299001GATEHOUSE0X57", "Toimiva Oy", "FI", "9990101-9", "ISSUED"),
          new Entity("5299002GATEHOUSE0X98", "Fjord Alene AS", "NO", "899901010", "LAPSED"));

  @PermitAll
  @GetMapping("/vies/ms/{country}/vat/{number}")
  Map<String, Object> vat(@PathVariable String country, @PathVariable String number) {
    if (CROWDED.equals(country + number)) {
      return Map.of(
          "actionSucceed",
          false,
          "errorWrappers",
          List.of(Map.of("error", "MS_MAX_CONCURRENT_REQ")));
    }
    Trader trader = trader(country + number);
    return Map.of(
        "isValid",
        trader.error().equals("VALID"),
        "userError",
        trader.error(),
        "name",
        trader.name(),
        "address",
        trader.address(),
        "requestIdentifier",
        "",
        "vatNumber",
        number);
  }

  @PermitAll
  @PostMapping("/vies/check-vat-number")
  Map<String, Object> numbered(@RequestBody Map<String, String> question) {
    Trader trader = trader(question.get("countryCode") + question.get("vatNumber"));
    return Map.of(
        "valid",
        trader.error().equals("VALID"),
        "userError",
        trader.error(),
        "name",
        trader.name(),
        "address",
        trader.address(),
        "requestIdentifier",
        "WAPISANDBOX00001");
  }

  private static Trader trader(String number) {
    return TRADERS.getOrDefault(number, new Trader("INVALID", "---", "---"));
  }

  @PermitAll
  @GetMapping("/gleif/lei-records/{lei}")
  ResponseEntity<Map<String, Object>> entity(@PathVariable String lei) {
    Optional<Entity> found = ENTITIES.stream().filter(e -> e.lei().equals(lei)).findFirst();
    return ResponseEntity.of(found.map(entity -> Map.of("data", record(entity))));
  }

  @PermitAll
  @GetMapping("/gleif/lei-records")
  Map<String, Object> entities(
      @RequestParam("filter[entity.registeredAs]") String number,
      @RequestParam("filter[entity.legalAddress.country]") String country) {
    return Map.of(
        "data",
        ENTITIES.stream()
            .filter(entity -> entity.number().equals(number) && entity.country().equals(country))
            .map(Corroboration::record)
            .toList());
  }

  private static Map<String, Object> record(Entity entity) {
    return Map.of(
        "type",
        "lei-records",
        "id",
        entity.lei(),
        "attributes",
        Map.of(
            "lei",
            entity.lei(),
            "entity",
            Map.of(
                "legalName",
                Map.of("name", entity.name()),
                "legalAddress",
                Map.of("country", entity.country()),
                "registeredAs",
                entity.number(),
                "status",
                "ACTIVE"),
            "registration",
            Map.of("status", entity.registration(), "corroborationLevel", "FULLY_CORROBORATED")));
  }
}
