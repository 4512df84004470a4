package io.gatehouse.verification;

import io.gatehouse.register.Person;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the person says to be. Kept sealed, shown to nobody. */
public record Claims(
    @Nullable String personIdentifier,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable LocalDate birthDate) {
  public static final Claims NONE = new Claims(null, null, null, null);

  public Claims {
    personIdentifier = blankToNull(personIdentifier);
    firstName = blankToNull(firstName);
    lastName = blankToNull(lastName);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  boolean empty() {
    return Stream.of(personIdentifier, firstName, lastName, birthDate).allMatch(Objects::isNull);
  }

  /** Whether a register could find the person by it. */
  boolean sufficient() {
    return personIdentifier != null || (firstName != null && lastName != null && birthDate != null);
  }

  /** These alone where they name a person; else, where they say something, over others. */
  Claims over(Claims others) {
    if (sufficient()) {
      return this;
    }
    return new Claims(
        personIdentifier == null ? others.personIdentifier : personIdentifier,
        firstName == null ? others.firstName : firstName,
        lastName == null ? others.lastName : lastName,
        birthDate == null ? others.birthDate : birthDate);
  }

  Person person() {
    return new Person(personIdentifier, firstName, lastName, birthDate);
  }

  /** Personal data stays out of logs. */
  @Override
  public String toString() {
    return "Claims[…]";
  }
}
