package io.gatehouse.door.screening;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Gender;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads who is to be searched for. */
final class SubjectForm {
  static final int MOST_SUBJECTS = 100;
  static final int LONGEST_NAME = 1_000;
  private static final int LONGEST = 100;
  private static final int MOST = 20;
  private static final Set<String> FIELDS =
      Set.of("reference", "name", "type", "birth_date", "country", "gender", "identifiers");
  private static final Set<String> IDENTIFIER_FIELDS = Set.of("type", "value", "country");
  private static final String COUNTRY = "country";

  private SubjectForm() {}

  /**
   * A subject.
   *
   * @param reference the caller's own word for it, given back
   */
  record Asked(@Nullable String reference, Subject subject) {}

  /** The subjects of a body: a list of them, or one alone. Ends the request when any is wrong. */
  static List<Asked> all(JsonNode body) {
    Form form = Form.of(body);
    List<Asked> all = body.has("subjects") ? list(form) : List.of(one(form));
    form.check();
    return all;
  }

  private static List<Asked> list(Form form) {
    form.only(Set.of("subjects"));
    JsonNode list = form.object().path("subjects");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_SUBJECTS) {
      form.wrong("subjects", "WRONG_SIZE", "must be a list of 1 to " + MOST_SUBJECTS + " subjects");
      return List.of();
    }
    List<Asked> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String name = "subjects[" + i + "]";
      if (list.get(i).isObject()) {
        all.add(one(form.at(list.get(i), name)));
      } else {
        form.wrong(name, "WRONG_TYPE", "must be an object");
      }
    }
    return all;
  }

  private static Asked one(Form form) {
    form.only(FIELDS);
    return new Asked(
        form.text("reference", LONGEST).orElse(null),
        new Subject(
            name(form),
            type(form),
            birthDate(form),
            countries(form),
            gender(form),
            identifiers(form)));
  }

  private static String name(Form form) {
    String name = form.demand("name", LONGEST_NAME);
    if (!name.isEmpty() && name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      form.wrong("name", "NOT_A_NAME", "must have a letter or a digit");
    }
    return name;
  }

  private static EntityType type(Form form) {
    Optional<String> given = form.text("type", LONGEST);
    return switch (given.orElse("unknown").toLowerCase(Locale.ROOT)) {
      case "person" -> EntityType.PERSON;
      case "organisation", "organization", "company" -> EntityType.ORGANISATION;
      case "vessel" -> EntityType.VESSEL;
      case "aircraft" -> EntityType.AIRCRAFT;
      case "unknown" -> EntityType.UNKNOWN;
      default -> {
        form.wrong(
            "type",
            "NOT_AN_OPTION",
            "must be one of person, organisation, vessel, aircraft, unknown");
        yield EntityType.UNKNOWN;
      }
    };
  }

  private static @Nullable BirthDate birthDate(Form form) {
    Optional<String> given = form.text("birth_date", LONGEST);
    Optional<BirthDate> date =
        given.filter(text -> text.matches("\\d{4}(-\\d\\d){0,2}")).flatMap(BirthDate::parse);
    if (given.isPresent() && date.isEmpty()) {
      form.wrong("birth_date", "NOT_A_DATE", "must be a date, a month or a year, like 1955-04-28");
    }
    return date.orElse(null);
  }

  private static Set<String> countries(Form form) {
    Set<String> codes = new HashSet<>();
    for (String given : form.texts(COUNTRY, LONGEST, MOST)) {
      country(form, given).ifPresent(codes::add);
    }
    return codes;
  }

  private static Optional<String> country(Form form, String given) {
    Optional<String> code = Countries.of(given).map(Country::alpha2);
    if (code.isEmpty()) {
      form.wrong(COUNTRY, "NOT_A_COUNTRY", "must be an ISO 3166 country code, like FI or FIN");
    }
    return code;
  }

  private static @Nullable Gender gender(Form form) {
    Optional<String> given = form.text("gender", LONGEST);
    Optional<Gender> gender = given.flatMap(Gender::parse);
    if (given.isPresent() && gender.isEmpty()) {
      form.wrong("gender", "NOT_AN_OPTION", "must be one of female, male");
    }
    return gender.orElse(null);
  }

  private static List<Identifier> identifiers(Form form) {
    JsonNode given = form.object().path("identifiers");
    if (given.isMissingNode() || given.isNull()) {
      return List.of();
    }
    if (!given.isArray() || given.size() > MOST) {
      form.wrong("identifiers", "WRONG_SIZE", "must be a list of at most " + MOST + " entries");
      return List.of();
    }
    List<Identifier> identifiers = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      identifier(form, given.get(i), "identifiers[" + i + "]").ifPresent(identifiers::add);
    }
    return identifiers;
  }

  private static Optional<Identifier> identifier(Form form, JsonNode given, String place) {
    if (given.isString()) {
      String value = given.stringValue().strip();
      if (value.isEmpty() || value.length() > LONGEST) {
        form.wrong(place, "TOO_LONG", "must have 1 to " + LONGEST + " characters");
        return Optional.empty();
      }
      return Optional.of(Identifier.of(value));
    }
    if (!given.isObject()) {
      form.wrong(place, "WRONG_TYPE", "must be a text or an object with value");
      return Optional.empty();
    }
    Form part = form.at(given, place);
    part.only(IDENTIFIER_FIELDS);
    String value = part.demand("value", LONGEST);
    String type = part.text("type", LONGEST).orElse("");
    String country = part.text(COUNTRY, LONGEST).flatMap(code -> country(part, code)).orElse(null);
    return Optional.of(new Identifier(type, value, country));
  }
}
