package io.gatehouse.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute which tokens carried a good signature: a partner sends the same token with
 * every call, and checking the signature was a fifth of the work of creating a profile. Whether the
 * token is within its time is looked at on every call.
 */
final class RememberedTokens implements JwtDecoder {
  private static final Duration MEMORY = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JwtDecoder signatures;
  private final OAuth2TokenValidator<Jwt> time;
  private final Cache<String, Jwt> good =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST).build();

  RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> time) {
    this.signatures = signatures;
    this.time = time;
  }

  @Override
  public Jwt decode(String token) {
    Jwt jwt = Objects.requireNonNull(good.get(token, signatures::decode));
    OAuth2TokenValidatorResult result = time.validate(jwt);
    if (result.hasErrors()) {
      throw new JwtValidationException("the token is out of its time", result.getErrors());
    }
    return jwt;
  }
}
