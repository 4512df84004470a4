package io.gatehouse.door.verification;

import io.gatehouse.customer.Customer;
import io.gatehouse.partner.User;
import io.gatehouse.verification.Claims;
import io.gatehouse.verification.CustomerCreation;
import io.gatehouse.verification.Validations;
import io.gatehouse.verification.Verification;
import io.gatehouse.verification.Verification.Subject;
import io.gatehouse.verification.Verifications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way from a company to a customer: started, validated, created. */
@RestController
@RequestMapping(path = "/api/onboarding-verifications", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-verifications")
class VerificationActionsController {
  private final Verifications verifications;
  private final Validations validations;
  private final CustomerCreation customers;
  private final VerificationForm forms;
  private final Bodies bodies;
  private final Views views;
  private final CustomerContract contract;

  VerificationActionsController(
      Verifications verifications,
      Validations validations,
      CustomerCreation customers,
      VerificationForm forms,
      Bodies bodies,
      Views views,
      CustomerContract contract) {
    this.verifications = verifications;
    this.validations = validations;
    this.customers = customers;
    this.forms = forms;
    this.bodies = bodies;
    this.views = views;
    this.contract = contract;
  }

  /** Begins a verification, with the checklist of the country where there is one. */
  @PostMapping("/start_verification/")
  @Operation(
      operationId = "onboarding_verifications_start_verification",
      summary = "Start verification")
  @Takes(Requests.Start.class)
  VerificationView start(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Subject subject = forms.subject(form);
    Claims claims = forms.claims(form);
    boolean manual = form.flag("is_manual_validation", false);
    form.check();
    return views.verification(user, verifications.start(user, subject, claims, manual));
  }

  /** Asks the register. Whatever it says, the answer is 200 and the verification. */
  @PostMapping("/{uuid}/run_validation/")
  @Operation(operationId = "onboarding_verifications_run_validation", summary = "Run validation")
  @Takes(value = Requests.RunValidation.class, optional = true)
  VerificationView runValidation(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Claims claims = forms.claims(form);
    form.check();
    return switch (validations.run(user, Paths.id(uuid), claims)) {
      case Validations.Outcome.Ran(Verification verification) ->
          views.verification(user, verification);
      case Validations.Outcome.NotFound() -> throw ApiErrors.notFound();
      case Validations.Outcome.Expired() ->
          throw ApiErrors.action("Cannot run validation: the verification has expired");
      case Validations.Outcome.HasCustomer() ->
          throw ApiErrors.action("Cannot run validation: a customer was created already");
      case Validations.Outcome.Overtaken() ->
          throw ApiErrors.action(
              "Cannot run validation: the verification was changed meanwhile. Please try again.");
    };
  }

  /** Makes the customer; the user of the verification becomes its owner. */
  @PostMapping("/{uuid}/create_customer/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "onboarding_verifications_create_customer",
      summary = "Create customer from successful verification")
  Map<String, @Nullable Object> createCustomer(
      @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return switch (customers.create(user, Paths.id(uuid))) {
      case CustomerCreation.Outcome.Created(Customer customer) -> contract.show(customer);
      case CustomerCreation.Outcome.NotFound() -> throw ApiErrors.notFound();
      case CustomerCreation.Outcome.Refused(CustomerCreation.Obstacle obstacle) ->
          throw ApiErrors.action("Cannot create customer: " + ApiErrors.reason(obstacle));
    };
  }
}
