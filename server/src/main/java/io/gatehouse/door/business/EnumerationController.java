package io.gatehouse.door.business;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Language;
import io.gatehouse.partner.ProgramRules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a program lets callers choose from. */
@RestController
@Tag(name = "enumerations")
class EnumerationController {

  /** A value, and what people call it. */
  @Schema(name = "BusinessEnumerationValue")
  record Value(String code, String description) {}

  /** The list, under its name. */
  @GetMapping(
      path = "/{program}/v1/users/enumerations/{name}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @RolesAllowed("BUSINESS")
  @Operation(
      operationId = "getEnumeration",
      summary =
          "Get the allowed values: countries, nationalities, mobile_country_codes, tax_id_types, id_types, titles,"
              + " purposes_of_account_opening, source_of_funds, document_types, file_types, kyc_types,"
              + " business_document_substatuses, document_substatuses")
  Map<String, List<Value>> get(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      @PathVariable String name) {
    ProgramRules rules = caller.program().rules();
    List<Value> values =
        switch (name) {
          case "countries", "nationalities" -> countries();
          case "mobile_country_codes" -> described(rules.mobileCountryCodes());
          case "tax_id_types", "id_types" ->
              rules.taxIdTypes().entrySet().stream()
                  .map(type -> new Value(type.getKey(), type.getValue().description()))
                  .toList();
          case "purposes_of_account_opening" -> plain(rules.purposes().stream());
          case "source_of_funds" -> plain(rules.businessSourcesOfFunds().stream());
          case "titles" -> plain(Stream.of("Mr", "Miss", "Dr", "Mrs", "Madam"));
          case "document_types" -> described(KybForm.DOCUMENT_TYPES);
          case "file_types" -> plain(Stream.of("jpg", "png", "pdf"));
          case "kyc_types" -> plain(KybForm.TYPES.stream());
          case "business_document_substatuses", "document_substatuses" ->
              plain(KybForm.SUB_STATUSES.stream());
          default -> throw BusinessError.ENUMERATION.refused();
        };
    return Map.of(name, values);
  }

  private static List<Value> countries() {
    return Countries.sorted(Language.ENGLISH).stream()
        .map(country -> new Value(country.alpha3(), Countries.name(country, Language.ENGLISH)))
        .toList();
  }

  private static List<Value> described(Map<String, String> values) {
    return values.entrySet().stream().map(e -> new Value(e.getKey(), e.getValue())).toList();
  }

  private static List<Value> plain(Stream<String> values) {
    return values.map(value -> new Value(value, value)).toList();
  }
}
