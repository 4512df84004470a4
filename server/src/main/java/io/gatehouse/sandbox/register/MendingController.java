package io.gatehouse.sandbox.register;

import io.gatehouse.platform.InSandbox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends the outage of a simulated register, to see what comes after one. */
@RestController
@InSandbox
@Tag(name = "sandbox")
class MendingController {
  private final SimulatedWorld world;

  MendingController(SimulatedWorld world) {
    this.world = world;
  }

  @PostMapping("/sandbox/registers/mended/{country}/{id}")
  @PermitAll
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "mendRegister", summary = "End the outage of a company's register")
  void mend(@PathVariable String country, @PathVariable String id) {
    world.mend(country, id);
  }
}
