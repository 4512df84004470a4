package io.gatehouse.agreement;

import io.gatehouse.country.Countries;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Kind;
import io.gatehouse.text.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a company, as an agreement says it: options by their names, codes of people not
 * at all.
 */
record SpokenValues(Texts texts, Map<String, String> values) {
  private static final String HIDDEN = "•••";
  private static final Map<String, Field> FIELDS =
      Fields.all().stream()
          .collect(Collectors.toUnmodifiableMap(f -> f.at(0), Function.identity()));

  String at(String path) {
    String value = values.getOrDefault(path, "");
    Field field = FIELDS.get(path);
    if (value.isEmpty() || field == null) {
      return value;
    }
    return Facts.sealed(value) ? HIDDEN : spoken(field, value);
  }

  private String spoken(Field field, String value) {
    return switch (field.kind()) {
      case Kind.Choice choice -> option(field, value);
      case Kind.AccountTypeChoice choice -> option(field, value);
      case Kind.Choices choices ->
          Arrays.stream(value.split(","))
              .map(code -> option(field, code))
              .collect(Collectors.joining(", "));
      case Kind.CountryCode code ->
          Countries.of(value)
              .map(country -> Countries.name(country, texts.language()))
              .orElse(value);
      case Kind.PersonalCode code -> HIDDEN;
      default -> value;
    };
  }

  private String option(Field field, String code) {
    String key = "field." + field.key() + "." + code;
    return texts.has(key) ? texts.get(key) : code;
  }
}
