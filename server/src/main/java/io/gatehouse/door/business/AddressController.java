package io.gatehouse.door.business;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.business.Business;
import io.gatehouse.business.BusinessLife.Command;
import io.gatehouse.business.Businesses;
import io.gatehouse.platform.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a business was founded, and where it works. */
@RestController
@RequestMapping(
    path = "/{program}/v1/businesses/addresses",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("BUSINESS")
@Tag(name = "businesses")
class AddressController {
  private static final Set<String> KINDS = Set.of("foundation", "operational");

  private final Businesses businesses;
  private final int longestBody;

  AddressController(Businesses businesses, Settings settings) {
    this.businesses = businesses;
    this.longestBody = settings.limits().body();
  }

  @Schema(name = "BusinessAddress")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Address(
      @JsonProperty("address_1") @Nullable String address1,
      @JsonProperty("address_2") @Nullable String address2,
      @JsonProperty("address_3") @Nullable String address3,
      @JsonProperty("address_4") @Nullable String address4,
      @Nullable String city,
      @Nullable String state,
      @Nullable String country,
      @JsonProperty("country_code") @Nullable String countryCode,
      @Nullable String zipcode) {}

  /** Both addresses; null where none was given. */
  @Schema(name = "BusinessAddresses")
  record Addresses(@Nullable Address foundation, @Nullable Address operational) {}

  @GetMapping
  @Operation(operationId = "getBusinessAddresses", summary = "Get the addresses of a business")
  Addresses get(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request) {
    return addresses(
        Outcomes.business(
            businesses.may(caller.program(), UserIds.header(request), Command.ADDRESS),
            BusinessError.BLACKLISTED,
            BusinessError.NO_ACCESS));
  }

  /** Replaces one address. */
  @PutMapping("/{type}")
  @Operation(operationId = "putBusinessAddress", summary = "Set an address of a business")
  Addresses put(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      @PathVariable String type,
      HttpServletRequest request)
      throws IOException {
    var customerId = UserIds.header(request);
    if (!KINDS.contains(type)) {
      throw BusinessError.ADDRESS_TYPE.refused();
    }
    Map<String, String> address = AddressForm.read(Bodies.read(request, longestBody));
    return addresses(
        Outcomes.business(
            businesses.putAddress(caller.program(), customerId, type, address, caller.actor()),
            BusinessError.BLACKLISTED,
            BusinessError.NO_ACCESS));
  }

  private static Addresses addresses(Business business) {
    return new Addresses(
        address(Businesses.address(business, "foundation")),
        address(Businesses.address(business, "operational")));
  }

  private static @Nullable Address address(Map<String, String> parts) {
    return parts.isEmpty()
        ? null
        : new Address(
            parts.get("address_1"),
            parts.get("address_2"),
            parts.get("address_3"),
            parts.get("address_4"),
            parts.get("city"),
            parts.get("state"),
            parts.get("country"),
            parts.get("country_code"),
            parts.get("zipcode"));
  }
}
