package io.gatehouse.identity;

import io.gatehouse.identity.Provider.UntrueException;
import io.gatehouse.register.Person;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads an ID token, by the names that are set for its claims. */
final class Word {
  /** A year alone, or a day without its year (OpenID Connect Core 1.0, 5.1): no date of birth. */
  private static final Pattern PARTIAL = Pattern.compile("\\d{4}|0000-\\d\\d-\\d\\d");

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
    Instant authenticated = authenticated(token);
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

  private static Instant authenticated(Jwt token) {
    try {
      Instant authenticated = token.getClaimAsInstant("auth_time");
      if (authenticated == null) {
        throw new UntrueException("no auth_time");
      }
      return authenticated;
    } catch (IllegalArgumentException e) {
      throw new UntrueException("an auth_time that is none");
    }
  }

  private static @Nullable String text(Jwt token, String claim) {
    String text = token.getClaimAsString(claim);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new UntrueException("control characters in " + claim);
    }
    return text.strip();
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null || PARTIAL.matcher(text).matches() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UntrueException("a date of birth that is none");
    }
  }
}
