package io.gatehouse.door.profile;

import io.gatehouse.callback.KeysDeliveries;
import io.gatehouse.callback.KeysState.Progress;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.partner.Caller;
import io.gatehouse.partner.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Delivers keys again whose delivery was given up. Ours, not in the seed. */
@RestController
@RolesAllowed("PARTNER")
@Tag(name = "profile", description = "profile")
class KeysController {
  private final Partners partners;
  private final CustomerDirectory customers;
  private final KeysDeliveries keys;

  KeysController(Partners partners, CustomerDirectory customers, KeysDeliveries keys) {
    this.partners = partners;
    this.customers = customers;
    this.keys = keys;
  }

  @PostMapping(path = "/rest/profile/{reference}/keys", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Make new keys and deliver those, after delivery was given up",
      description =
          "The old keys stop working. Keys that were delivered, or are on their way, stay as they are: 409.",
      operationId = "deliverKeysAgain")
  @ApiResponse(
      responseCode = "202",
      description = "On their way",
      content = @Content(schema = @Schema(implementation = ProfileAnswers.KeysPromised.class)))
  ResponseEntity<Object> again(
      @Parameter(hidden = true) Principal principal,
      @Parameter(description = "The uuid of the profile, or its customerId") @PathVariable
          String reference) {
    Optional<Caller> caller = partners.caller(principal.getName());
    if (caller.isEmpty()) {
      return refusal(ProfileErrors.UNAUTHENTICATED);
    }
    UUID partnerId = caller.get().program().partnerId();
    return customers
        .named(partnerId, reference)
        .map(customerId -> again(partnerId, customerId, caller.get().cid()))
        .orElseGet(() -> refusal(ProfileErrors.NOT_FOUND));
  }

  private ResponseEntity<Object> again(UUID partnerId, UUID customerId, String cid) {
    return keys.again(partnerId, customerId, cid)
        ? ResponseEntity.status(HttpStatus.ACCEPTED)
            .body(new ProfileAnswers.KeysPromised(Progress.KEYS_PENDING.name()))
        : refusal(ProfileErrors.KEYS_NOT_FAILED);
  }

  private static ResponseEntity<Object> refusal(ProfileErrors error) {
    return ResponseEntity.status(error.status()).body(error.body());
  }
}
