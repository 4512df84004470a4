package io.gatehouse.door.profile;

import io.gatehouse.door.profile.ProfileAnswers.AuthError;
import io.gatehouse.door.profile.ProfileAnswers.Token;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Tokens;
import io.gatehouse.platform.Settings;
import io.gatehouse.platform.StrictJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Gives tokens for credentials. Errors are 400 in the documentation, wrong credentials too. */
@RestController
@Tag(name = "authentication")
class TokenController {
  private final Partners partners;
  private final Tokens tokens;
  private final int longestBody;

  TokenController(Partners partners, Tokens tokens, Settings settings) {
    this.partners = partners;
    this.tokens = tokens;
    this.longestBody = Math.min(settings.limits().body(), 65_536);
  }

  /** Answers 201 with a JWT that is valid for two hours. */
  @PostMapping(path = "/rest/token", produces = MediaType.APPLICATION_JSON_VALUE)
  @PermitAll
  @Operation(operationId = "getToken", summary = "Get a bearer token for cid and apicode")
  ResponseEntity<Object> token(HttpServletRequest request) throws IOException {
    return switch (StrictJson.object(request.getInputStream().readNBytes(longestBody))) {
      case StrictJson.Read(JsonNode body) -> token(body.path("cid"), body.path("apicode"));
      case StrictJson.Refused(String why) -> refuse(1, "the body " + why);
    };
  }

  private ResponseEntity<Object> token(JsonNode cid, JsonNode apicode) {
    if (!cid.isString()
        || !apicode.isString()
        || cid.stringValue().isBlank()
        || apicode.stringValue().isBlank()) {
      return refuse(2, "cid and apicode are required, as texts");
    }
    return partners
        .authenticate(cid.stringValue(), apicode.stringValue())
        .<ResponseEntity<Object>>map(
            caller -> ResponseEntity.status(201).body(new Token(tokens.issue(caller).value())))
        .orElseGet(() -> refuse(3, "Invalid cid or apicode"));
  }

  private static ResponseEntity<Object> refuse(int id, String text) {
    return ResponseEntity.badRequest().body(new AuthError(id, text));
  }
}
