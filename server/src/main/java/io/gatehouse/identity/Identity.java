package io.gatehouse.identity;

import io.gatehouse.register.Person;
import java.time.Instant;

/**
 * Who somebody is, by the word of an OpenID provider that was checked.
 *
 * @param issuer of the word
 * @param level how surely, in the provider's own value ({@code acr}); empty when it did not say
 * @param authenticatedAt when the person proved it to the provider ({@code auth_time})
 */
public record Identity(String issuer, Person person, String level, Instant authenticatedAt) {

  /** Keeps the person out of logs. */
  @Override
  public String toString() {
    return "Identity[" + issuer + ", " + level + "]";
  }
}
