package io.gatehouse.register;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts: a personal code of the company's country, or name and date of birth, or all
 * of them.
 */
public record Person(
    @Nullable String code,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable LocalDate birthDate) {

  public static Person withCode(String code) {
    return new Person(code, null, null, null);
  }

  public static Person named(String givenName, String familyName, LocalDate birthDate) {
    return new Person(null, givenName, familyName, birthDate);
  }

  String name() {
    return Stream.of(givenName, familyName)
        .filter(part -> part != null)
        .collect(Collectors.joining(" "));
  }

  /** Personal data stays out of logs. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
