package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.register.Registers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The countries whose register can be asked. */
@RestController
@RolesAllowed("USER")
@Tag(name = "onboarding")
class SupportedCountriesController {
  private final Registers registers;

  SupportedCountriesController(Registers registers) {
    this.registers = registers;
  }

  @Schema(name = "OnboardingSupportedCountries")
  record Supported(@JsonProperty("supported_countries") List<String> supportedCountries) {}

  @GetMapping(
      path = "/api/onboarding/supported-countries/",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "onboarding_supported_countries", summary = "Supported countries")
  Supported supported() {
    return new Supported(registers.countries().stream().sorted().toList());
  }
}
