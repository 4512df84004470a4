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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** A user's key, as it stands in a token. */
  public record UserKey(UUID partnerId, UUID userId) {}

  public Token issue(Caller caller) {
    return issue(caller.cid());
  }

  public Token issue(User user) {
    return issue(user.partnerId() + "/" + user.userId());
  }

  /** The user that the subject of a token names; empty when it names a credential. */
  public static Optional<UserKey> user(@Nullable String subject) {
    String[] parts = subject == null ? new String[0] : subject.split("/", -1);
    try {
      return parts.length == 2
          ? Optional.of(new UserKey(UUID.fromString(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Token issue(String subject) {
    Instant now = clock.instant();
    Token token = new Token("", now, now.plus(LIFE));
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(address.of(""))
            .subject(subject)
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
