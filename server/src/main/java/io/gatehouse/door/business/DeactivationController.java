package io.gatehouse.door.business;

import io.gatehouse.business.BusinessOutcome;
import io.gatehouse.business.Businesses;
import io.gatehouse.platform.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Stops businesses, which are users of the contract. */
@RestController
@Tag(name = "businesses")
class DeactivationController {
  private final Businesses businesses;
  private final int longestBody;

  DeactivationController(Businesses businesses, Settings settings) {
    this.businesses = businesses;
    this.longestBody = settings.limits().body();
  }

  /** What was done. */
  @Schema(name = "BusinessState")
  record State(String id, String state) {}

  /** Suspends, or blocks where the body says so. Who is blocked may be blocked again. */
  @DeleteMapping(path = "/{program}/v1/users/{userId}", produces = MediaType.APPLICATION_JSON_VALUE)
  @RolesAllowed("BUSINESS")
  @Operation(operationId = "deactivateUser", summary = "Suspend or block a business")
  State deactivate(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      @PathVariable String userId,
      HttpServletRequest request)
      throws IOException {
    UUID customerId = UserIds.read(userId);
    String state = Bodies.read(request, longestBody).filled("state");
    if (state != null && !state.equals("suspended") && !state.equals("blocked")) {
      throw BusinessError.STATE_INVALID.refused();
    }
    return "blocked".equals(state) ? block(caller, customerId) : suspend(caller, customerId);
  }

  private State block(BusinessCaller caller, UUID customerId) {
    return state(
        businesses.block(caller.program(), customerId, caller.actor()), customerId, "blocked");
  }

  private State suspend(BusinessCaller caller, UUID customerId) {
    return state(
        businesses.suspend(caller.program(), customerId, caller.actor()), customerId, "suspended");
  }

  private static State state(BusinessOutcome outcome, UUID customerId, String state) {
    switch (outcome) {
      case BusinessOutcome.NotNow already when state.equals("blocked") -> {
        // Blocked is blocked, however often it is said.
      }
      case BusinessOutcome.NotNow stopped -> throw BusinessError.ALREADY_SUSPENDED.refused();
      case BusinessOutcome other ->
          Outcomes.business(other, BusinessError.BLACKLISTED, BusinessError.NOT_FOUND);
    }
    return new State(BusinessView.id(customerId), state);
  }
}
