package io.gatehouse.door.profile;

import io.gatehouse.acceptance.Acceptances;
import io.gatehouse.acceptance.Outstanding;
import io.gatehouse.application.Application;
import io.gatehouse.application.Applications;
import io.gatehouse.callback.KeysDeliveries;
import io.gatehouse.callback.KeysState;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.customer.CustomerEvent;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.door.profile.ProfileAnswers.Needed;
import io.gatehouse.door.profile.ProfileAnswers.ProfileState;
import io.gatehouse.partner.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells where a profile stands, and whose turn it is. Ours, not in the seed. */
@RestController
@RolesAllowed("PARTNER")
@Tag(name = "profile", description = "profile")
class ProfileStateController {
  private final Partners partners;
  private final Applications applications;
  private final Acceptances acceptances;
  private final CustomerDirectory customers;
  private final CustomerLife lives;
  private final KeysDeliveries keys;

  ProfileStateController(
      Partners partners,
      Applications applications,
      Acceptances acceptances,
      CustomerDirectory customers,
      CustomerLife lives,
      KeysDeliveries keys) {
    this.partners = partners;
    this.applications = applications;
    this.acceptances = acceptances;
    this.customers = customers;
    this.lives = lives;
    this.keys = keys;
  }

  @GetMapping(
      path = "/rest/profile/{id:\\d{1,18}|[0-9a-fA-F-]{36}}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Where a profile stands, what is outstanding, and whose turn it is",
      operationId = "profileState")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProfileState.class)))
  ResponseEntity<Object> state(
      @Parameter(hidden = true) Principal principal,
      @Parameter(description = "The uuid of an incomplete profile, or a customerId") @PathVariable
          String id) {
    return partners
        .caller(principal.getName())
        .flatMap(caller -> applications.find(caller.program().partnerId(), id))
        .<ResponseEntity<Object>>map(application -> ResponseEntity.ok(state(application)))
        .orElseGet(
            () ->
                ResponseEntity.status(ProfileErrors.NOT_FOUND.status())
                    .body(ProfileErrors.NOT_FOUND.body()));
  }

  private ProfileState state(Application application) {
    UUID partnerId = application.partnerId();
    return customers
        .ofApplication(partnerId, application.applicationId())
        .map(customer -> state(application, customer))
        .orElseGet(() -> incomplete(application));
  }

  private static ProfileState incomplete(Application application) {
    Instant since = application.changedAt();
    return new ProfileState(
        application.applicationId(),
        null,
        application.state().name(),
        since,
        application.state() == Application.State.INCOMPLETE
            ? application.outstanding().stream()
                .map(
                    requirement ->
                        new Needed(
                            ProfileContract.path(requirement.path()),
                            requirement.giver().name().toLowerCase(Locale.ROOT),
                            since))
                .toList()
            : List.of());
  }

  private ProfileState state(Application application, Customer customer) {
    List<Outstanding> outstanding =
        acceptances.outstanding(application.partnerId(), customer.customerId());
    Optional<KeysState> delivered = delivered(customer);
    return new ProfileState(
        application.applicationId(),
        Long.toString(customer.number()),
        delivered.map(state -> state.progress().name()).orElse(name(customer, outstanding)),
        delivered.map(KeysState::since).orElseGet(() -> lastMoved(customer)),
        outstanding.stream().flatMap(ProfileStateController::needed).toList());
  }

  /** How its keys ended; empty while there are none, or they are on their way. */
  private Optional<KeysState> delivered(Customer customer) {
    return keys.of(customer.partnerId(), customer.customerId())
        .filter(state -> customer.status() == Customer.Status.ACTIVE)
        .filter(state -> state.progress() != KeysState.Progress.KEYS_PENDING);
  }

  private Instant lastMoved(Customer customer) {
    return lives.of(customer.partnerId(), customer.customerId()).stream()
        .reduce((earlier, later) -> later)
        .map(CustomerEvent::at)
        .orElse(customer.createdAt());
  }

  /** As the life cycle calls it: which paper is waited for is told apart. */
  private static String name(Customer customer, List<Outstanding> outstanding) {
    return customer.status() != Customer.Status.AWAITING_ACCEPTANCE || outstanding.isEmpty()
        ? customer.status().name()
        : "AWAITING_" + outstanding.getFirst().paper().name();
  }

  private static Stream<Needed> needed(Outstanding outstanding) {
    String turn = outstanding.turn().name().toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(outstanding.path()), outstanding.missing().stream())
        .map(path -> new Needed(path, turn, outstanding.since()));
  }
}
