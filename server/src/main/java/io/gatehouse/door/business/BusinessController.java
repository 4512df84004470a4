package io.gatehouse.door.business;

import io.gatehouse.business.BusinessDetails;
import io.gatehouse.business.BusinessIntake;
import io.gatehouse.business.BusinessOutcome;
import io.gatehouse.business.Businesses;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.partner.ProgramRules;
import io.gatehouse.platform.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes businesses in, lets them go on, shows and changes them. */
@RestController
@RequestMapping(path = "/{program}/v1/businesses", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("BUSINESS")
@Tag(name = "businesses")
class BusinessController {
  private final BusinessIntake intake;
  private final Businesses businesses;
  private final Clock clock;
  private final int longestBody;

  BusinessController(BusinessIntake intake, Businesses businesses, Clock clock, Settings settings) {
    this.intake = intake;
    this.businesses = businesses;
    this.clock = clock;
    this.longestBody = settings.limits().body();
  }

  /** Creates a business or, with an id, lets a suspended one go on. Both answer 200. */
  @PostMapping
  @Operation(operationId = "createBusiness", summary = "Create or re-activate a business")
  BusinessView create(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request)
      throws IOException {
    Parameters given = Bodies.read(request, longestBody);
    BusinessProgram program = caller.program();
    String id = given.text("id", "user_id");
    BusinessOutcome outcome =
        id == null || id.isEmpty()
            ? intake.create(program, details(given, program.rules()), caller.actor())
            : businesses.reactivate(program, UserIds.read(id), caller.actor());
    return BusinessView.of(
        program, Outcomes.business(outcome, BusinessError.BLACKLISTED, BusinessError.NOT_FOUND));
  }

  private BusinessDetails details(Parameters given, ProgramRules rules) {
    return BusinessForm.create(given, rules, today(rules));
  }

  private LocalDate today(ProgramRules rules) {
    return LocalDate.ofInstant(clock.instant(), rules.timeZone());
  }

  @GetMapping
  @Operation(operationId = "getBusiness", summary = "Get a business")
  BusinessView get(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request) {
    BusinessOutcome outcome = businesses.get(caller.program(), UserIds.header(request));
    return BusinessView.of(
        caller.program(),
        Outcomes.business(outcome, BusinessError.BLACKLISTED, BusinessError.NO_ACCESS));
  }

  /** Changes what is sent; the rest stays. */
  @PutMapping
  @Operation(operationId = "updateBusiness", summary = "Update a business")
  BusinessView update(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request)
      throws IOException {
    UUID customerId = UserIds.header(request);
    Parameters given = Bodies.read(request, longestBody);
    BusinessProgram program = caller.program();
    ProgramRules rules = program.rules();
    BusinessOutcome outcome =
        intake.update(
            program,
            customerId,
            before -> BusinessForm.update(given, rules, today(rules), before),
            caller.actor());
    return BusinessView.of(
        program,
        Outcomes.business(outcome, BusinessError.BLACKLISTED_UPDATE, BusinessError.NO_ACCESS));
  }
}
