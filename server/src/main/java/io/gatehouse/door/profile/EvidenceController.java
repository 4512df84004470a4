package io.gatehouse.door.profile;

import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePackages;
import io.gatehouse.evidence.EvidencePackages.Made;
import io.gatehouse.partner.Caller;
import io.gatehouse.partner.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The evidence of a customer, for its partner. Ours, not in the seed. */
@RestController
@RolesAllowed("PARTNER")
@Tag(name = "profile")
class EvidenceController {
  private final Partners partners;
  private final CustomerDirectory customers;
  private final EvidencePackages packages;
  private final JsonMapper json;

  EvidenceController(
      Partners partners, CustomerDirectory customers, EvidencePackages packages, JsonMapper json) {
    this.partners = partners;
    this.customers = customers;
    this.packages = packages;
    this.json = json;
  }

  /**
   * A ZIP.
   *
   * @param reference the uuid of the application, or the customer's number
   */
  @GetMapping("/rest/profile/{reference}/evidence")
  @Operation(
      operationId = "getEvidence",
      summary = "The signed evidence of a customer, as a ZIP",
      description = "Named by the uuid of the answer 201 or the customerId of the answer 200.")
  void evidence(
      @Parameter(hidden = true) Principal principal,
      @PathVariable String reference,
      HttpServletResponse response)
      throws IOException {
    Optional<Caller> caller = partners.caller(principal.getName());
    if (caller.isEmpty()) {
      refuse(response, ProfileErrors.UNAUTHENTICATED);
      return;
    }
    UUID partnerId = caller.get().program().partnerId();
    Optional<UUID> customer = customers.named(partnerId, reference);
    if (customer.isEmpty()) {
      refuse(response, ProfileErrors.NOT_FOUND);
      return;
    }
    try (Made made =
        packages.make(partnerId, customer.get(), Audience.PARTNER, caller.get().cid())) {
      response.setContentType("application/zip");
      response.setContentLengthLong(made.size());
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"evidence-" + customer.get() + ".zip\"");
      response.setHeader("Cache-Control", "no-store");
      made.writeTo(response.getOutputStream());
    }
  }

  private void refuse(HttpServletResponse response, ProfileErrors error) throws IOException {
    response.setStatus(error.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(error.body()));
  }
}
