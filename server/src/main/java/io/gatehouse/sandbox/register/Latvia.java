package io.gatehouse.sandbox.register;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.sandbox.register.SimulatedCompany.Person;
import io.gatehouse.sandbox.register.SimulatedCompany.Status;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Simulates the two tables of the Latvian open data portal. */
@Hidden
@InSandbox
@RestController("simulatedLatvia")
class Latvia {
  private static final String COMPANIES = "25e80bf3-f107-4ab4-89ef-251b5b9374e9";

  private final SimulatedWorld world;

  Latvia(SimulatedWorld world) {
    this.world = world;
  }

  @PermitAll
  @GetMapping("/sandbox/registers/lv/datastore_search")
  Map<String, Object> search(
      @RequestParam("resource_id") String table, @RequestParam String filters) {
    String code =
        JsonMapper.shared().readTree(filters).values().stream()
            .findFirst()
            .map(JsonNode::asString)
            .orElse("");
    List<Map<String, Object>> rows =
        world.find("LV", code).stream()
            .map(company -> table.equals(COMPANIES) ? List.of(row(company)) : officers(company))
            .flatMap(Collection::stream)
            .toList();
    return Map.of("success", true, "result", Map.of("total", rows.size(), "records", rows));
  }

  private static Map<String, Object> row(SimulatedCompany company) {
    boolean gone = company.is(Status.DISSOLVED);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("regcode", company.id());
    row.put("name", company.name());
    row.put("type", company.form());
    row.put("type_text", company.formText());
    row.put("registered", "2010-03-12T00:00:00");
    row.put("terminated", gone ? "2021-05-04T00:00:00" : null);
    row.put("closed", gone ? "L" : "");
    row.put("address", "Rīga, Smilšu kastes iela 1");
    return row;
  }

  private static List<Map<String, Object>> officers(SimulatedCompany company) {
    return company.everybody().stream().map(person -> officer(company, person)).toList();
  }

  private static Map<String, Object> officer(SimulatedCompany company, Person person) {
    String[] right = requireNonNullElse(person.right(), "").split(":", 2);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("at_legal_entity_registration_number", company.id());
    row.put("entity_type", person.company() ? "LEGAL_ENTITY" : "NATURAL_PERSON");
    row.put(
        "name", person.given() == null ? person.family() : person.family() + " " + person.given());
    row.put("birth_date", person.born() == null ? null : person.born().toString());
    row.put("position", person.role());
    row.put("governing_body", person.body());
    row.put("rights_of_representation_type", right[0].isEmpty() ? null : right[0]);
    row.put("representation_with_at_least", right.length > 1 ? right[1] : null);
    row.put("registered_on", "2020-01-01");
    return row;
  }
}
