package io.gatehouse.door.verification;

import io.gatehouse.partner.User;
import io.gatehouse.verification.Justification;
import io.gatehouse.verification.Justifications;
import io.gatehouse.verification.Justifications.Decided;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions of staff on justifications. */
@RestController
@RequestMapping(
    path = "/api/onboarding-justifications",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "onboarding-justifications")
class JustificationDecisionController {
  private final Justifications justifications;
  private final Bodies bodies;
  private final Views views;

  JustificationDecisionController(Justifications justifications, Bodies bodies, Views views) {
    this.justifications = justifications;
    this.bodies = bodies;
    this.views = views;
  }

  /** Verifies the company on the word of a member of staff. */
  @PostMapping("/{uuid}/approve/")
  @Operation(operationId = "onboarding_justifications_approve", summary = "Approve a justification")
  @Takes(value = Requests.Review.class, optional = true)
  JustificationView approve(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    return decided(
        user, "approve", justifications.approve(user, Paths.id(uuid), bodies.staffNotes(request)));
  }

  /** Ends it: the company is not verified. */
  @PostMapping("/{uuid}/reject/")
  @Operation(operationId = "onboarding_justifications_reject", summary = "Reject a justification")
  @Takes(value = Requests.Review.class, optional = true)
  JustificationView reject(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    return decided(
        user, "reject", justifications.reject(user, Paths.id(uuid), bodies.staffNotes(request)));
  }

  private JustificationView decided(User user, String what, Decided decided) {
    return switch (decided) {
      case Decided.Done(Justification justification) -> views.justification(user, justification);
      case Decided.NotFound() -> throw ApiErrors.notFound();
      case Decided.NotOpen(var status) ->
          throw ApiErrors.action(
              "Cannot %s this justification: the verification is %s."
                  .formatted(what, status.code()));
      case Decided.CompanyIsCustomer(String identifier, var customer) ->
          throw ApiErrors.action(
              "A customer with registration code '%s' already exists. Customer name: '%s'. Cannot approve this justification."
                  .formatted(identifier, customer.facts().getOrDefault("company.name", "")));
    };
  }
}
