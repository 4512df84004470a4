package io.gatehouse.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys by which packages can be checked. */
@RestController
@Tag(name = "evidence")
class EvidenceKeysController {
  private final EvidenceKeys keys;

  EvidenceKeysController(EvidenceKeys keys) {
    this.keys = keys;
  }

  @GetMapping(path = "/.well-known/evidence-keys.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @PermitAll
  @Operation(summary = "The public keys that sign evidence packages, as a JWK set (RFC 7517)")
  String keys() {
    return keys.published().toString();
  }
}
