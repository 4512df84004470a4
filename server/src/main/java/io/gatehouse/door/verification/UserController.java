package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.partner.Tokens;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is. */
@RestController
@RequestMapping(path = "/api/users/me", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "users")
class UserController {
  private final Tokens tokens;
  private final Addresses addresses;

  UserController(Tokens tokens, Addresses addresses) {
    this.tokens = tokens;
    this.addresses = addresses;
  }

  @Schema(name = "UserMe")
  record Me(
      @Schema(format = "uri") String url,
      UUID uuid,
      @Schema(description = "The number by which verifications name the user") long id,
      String username,
      @JsonProperty("full_name") String fullName,
      String email,
      @JsonProperty("is_staff") boolean staff,
      @JsonProperty("is_support") boolean support,
      @JsonProperty("is_active") boolean active,
      @JsonProperty("date_joined") Instant dateJoined) {}

  @Schema(name = "UserToken")
  record Bearer(String token, @JsonProperty("expires_at") Instant expiresAt) {}

  @GetMapping("/")
  @Operation(operationId = "users_me_retrieve", summary = "Get the current user")
  Me me(@AuthenticationPrincipal User user) {
    return new Me(
        addresses.user(user.number()),
        user.userId(),
        user.number(),
        user.username(),
        user.fullName(),
        user.email(),
        user.staff(),
        user.support(),
        user.active(),
        user.createdAt());
  }

  /** A bearer JWT for two hours, for callers that should not hold the lasting token. */
  @PostMapping("/token/")
  @Operation(operationId = "users_me_token", summary = "Get a bearer token for two hours")
  Bearer token(@AuthenticationPrincipal User user) {
    Tokens.Token token = tokens.issue(user);
    return new Bearer(token.value(), token.expiresAt());
  }
}
