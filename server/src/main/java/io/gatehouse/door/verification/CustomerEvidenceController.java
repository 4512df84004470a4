package io.gatehouse.door.verification;

import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePackages;
import io.gatehouse.evidence.EvidencePackages.Made;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of a customer: all of it for staff, the applicant's own part for its owner. */
@RestController
@RolesAllowed("USER")
@Tag(name = "customers")
class CustomerEvidenceController {
  private final CustomerDirectory customers;
  private final EvidencePackages packages;

  CustomerEvidenceController(CustomerDirectory customers, EvidencePackages packages) {
    this.customers = customers;
    this.packages = packages;
  }

  @GetMapping("/api/customers/{uuid}/evidence/")
  @Operation(
      operationId = "customers_evidence",
      summary = "Download the signed evidence of a customer, as a ZIP")
  void evidence(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletResponse response)
      throws IOException {
    Customer customer =
        customers
            .find(user.partnerId(), Paths.id(uuid), user.seesAll() ? null : user.username())
            .orElseThrow(ApiErrors::notFound);
    try (Made made =
        packages.make(user.partnerId(), customer.customerId(), audience(user), user.username())) {
      response.setContentType("application/zip");
      response.setContentLengthLong(made.size());
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"evidence-" + customer.customerId() + ".zip\"");
      response.setHeader("Cache-Control", "no-store");
      made.writeTo(response.getOutputStream());
    }
  }

  private static Audience audience(User user) {
    if (user.staff()) {
      return Audience.COMPLIANCE_OFFICER;
    }
    return user.seesAll() ? Audience.PARTNER : Audience.APPLICANT;
  }
}
