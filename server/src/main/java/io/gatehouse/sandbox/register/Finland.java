package io.gatehouse.sandbox.register;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.sandbox.register.SimulatedCompany.Status;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulates the YTJ open data of PRH. */
@Hidden
@InSandbox
@RestController("simulatedFinland")
class Finland {
  private final SimulatedWorld world;

  Finland(SimulatedWorld world) {
    this.world = world;
  }

  @PermitAll
  @GetMapping("/sandbox/registers/fi/companies")
  Map<String, Object> companies(@RequestParam String businessId) {
    List<Map<String, Object>> companies =
        world.find("FI", businessId).stream().map(Finland::company).toList();
    return Map.of("totalResults", companies.size(), "companies", companies);
  }

  private static Map<String, Object> company(SimulatedCompany company) {
    boolean gone = company.is(Status.DISSOLVED);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("businessId", Map.of("value", company.id(), "registrationDate", "2010-03-12"));
    answer.put("names", List.of(Map.of("name", company.name(), "type", "1", "version", 1)));
    answer.put(
        "companyForms",
        List.of(
            Map.of(
                "type",
                company.form(),
                "descriptions",
                List.of(Map.of("languageCode", "1", "description", company.formText())))));
    answer.put("companySituations", situations(company));
    answer.put(
        "addresses",
        List.of(
            Map.of(
                "type",
                1,
                "street",
                "Hiekkalaatikontie",
                "buildingNumber",
                "1",
                "postCode",
                "00100",
                "postOffices",
                List.of(Map.of("city", "HELSINKI", "languageCode", "1")))));
    answer.put("tradeRegisterStatus", gone ? "4" : "1");
    answer.put("status", "2");
    answer.put("registrationDate", "2010-03-12");
    if (gone) {
      answer.put("endDate", "2021-05-04");
    }
    return answer;
  }

  private static List<Map<String, String>> situations(SimulatedCompany company) {
    return switch (requireNonNullElse(company.status(), Status.ACTIVE)) {
      case ACTIVE, DISSOLVED -> List.of();
      case BANKRUPT -> List.of(Map.of("type", "KONK"));
      case LIQUIDATION -> List.of(Map.of("type", "SELTILA"));
      case REORGANISATION -> List.of(Map.of("type", "SANE"));
    };
  }
}
