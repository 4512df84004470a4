package io.gatehouse.acceptance;

import io.gatehouse.platform.Keys;
import io.gatehouse.register.Person;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** People as they are stored: sealed, and known again by a keyed hash. */
@Component
class SealedPerson {
  private final Keys keys;
  private final JsonMapper json;

  SealedPerson(Keys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  private record Plain(
      @Nullable String code,
      @Nullable String given,
      @Nullable String family,
      @Nullable String born) {}

  String seal(UUID partnerId, UUID identificationId, Person person) {
    LocalDate born = person.birthDate();
    return keys.seal(
        json.writeValueAsString(
            new Plain(
                person.code(),
                person.givenName(),
                person.familyName(),
                born == null ? null : born.toString())),
        context(partnerId, identificationId));
  }

  Person open(UUID partnerId, UUID identificationId, String sealed) {
    Plain plain =
        json.readValue(keys.unseal(sealed, context(partnerId, identificationId)), Plain.class);
    return new Person(
        plain.code(),
        plain.given(),
        plain.family(),
        plain.born() == null ? null : LocalDate.parse(plain.born()));
  }

  /** In hexadecimal; of the code where there is one, otherwise of name and date of birth. */
  String hash(UUID partnerId, Person person) {
    String code = person.code();
    String who =
        code == null
            ? "%s/%s/%s"
                .formatted(
                    Objects.requireNonNullElse(person.givenName(), ""),
                    Objects.requireNonNullElse(person.familyName(), ""),
                    person.birthDate())
                .toLowerCase(Locale.ROOT)
            : "#" + code.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    return HexFormat.of().formatHex(keys.derive("person", partnerId + "/" + who));
  }

  private static String context(UUID partnerId, UUID identificationId) {
    return partnerId + "/identification/" + identificationId;
  }
}
