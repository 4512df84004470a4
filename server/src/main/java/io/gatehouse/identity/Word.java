package io.gatehouse.identity;

import io.gatehouse.identity.Provider.UntrueException;
import io.gatehouse.register.Person;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads an ID token, by the names that are set for its claims. */
final class Word {
  private Word() {}

  /**
   * @param nonce that was asked with
   * @param latest moment that can be past, as clocks differ
   * @throws UntrueException when it answers another question, or tells too little
   */
  static Identity read(
      Jwt token, String nonce, IdentitySettings.Provider provider, Instant latest) {
    if (!nonce.equals(token.getClaimAsString("nonce"))) {
      throw new UntrueException("another nonce");
    }
    Instant authenticated = token.getClaimAsInstant("auth_time");
    if (authenticated == null) {
      throw new UntrueException("no auth_time");
    }
    if (authenticated.isAfter(latest)) {
      throw new UntrueException("an auth_time to come");
    }
    IdentitySettings.Claims claims = provider.claims();
    Person person =
        new Person(
            text(token, claims.code()),
            text(token, claims.givenName()),
            text(token, claims.familyName()),
            date(text(token, claims.birthDate())));
    if (person.code() == null && (person.familyName() == null || person.birthDate() == null)) {
      throw new UntrueException("neither a personal code nor a name with date of birth");
    }
    return new Identity(
        Objects.requireNonNull(token.getIssuer()).toString(),
        person,
        Objects.requireNonNullElse(text(token, claims.level()), ""),
        authenticated);
  }

  private static @Nullable String text(Jwt token, String claim) {
    String text = token.getClaimAsString(claim);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UntrueException("a date of birth that is none");
    }
  }
}
