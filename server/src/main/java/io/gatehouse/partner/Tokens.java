package io.gatehouse.partner;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Makes the bearer tokens of partners: JWT signed with RS256, valid for two hours. */
@Component
public class Tokens {
  /** Published by the profile door's documentation. */
  public static final Duration LIFE = Duration.ofHours(2);

  private final SigningKeys keys;
  private final PublicAddress address;
  private final Ids ids;
  private final Clock clock;

  Tokens(SigningKeys keys, PublicAddress address, Ids ids, Clock clock) {
    this.keys = keys;
    this.address = address;
    this.ids = ids;
    this.clock = clock;
  }

  /** A signed token, and the moments between which it is valid. */
  public record Token(String value, Instant issuedAt, Instant expiresAt) {}

  public Token issue(Caller caller) {
    Instant now = clock.instant();
    Token token = new Token("", now, now.plus(LIFE));
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(address.of(""))
            .subject(caller.cid())
            .jwtID(ids.next().toString())
            .issueTime(Date.from(token.issuedAt()))
            .notBeforeTime(Date.from(token.issuedAt()))
            .expirationTime(Date.from(token.expiresAt()))
            .build();
    return new Token(sign(claims), token.issuedAt(), token.expiresAt());
  }

  /** Replaces the signing key; tokens that the old one signed stay valid until they expire. */
  public void rotateKey() {
    keys.rotate();
  }

  private String sign(JWTClaimsSet claims) {
    RSAKey key = keys.signing();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }
}
