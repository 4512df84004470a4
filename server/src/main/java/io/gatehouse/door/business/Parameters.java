package io.gatehouse.door.business;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a body says, whether it is a form or JSON: values by name. */
record Parameters(Map<String, JsonNode> values) {
  Parameters {
    values = Map.copyOf(values);
  }

  /** Whether the parameter was sent; null is nothing sent. */
  boolean has(String name) {
    return value(name).isPresent();
  }

  Optional<JsonNode> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isNull());
  }

  /**
   * The text of a parameter, without the spaces around it; null when it was not sent. A list or an
   * object where a text belongs is the text of itself, which no rule takes.
   */
  @Nullable String text(String name) {
    return value(name)
        .map(value -> value.isString() ? value.stringValue() : value.toString())
        .map(String::strip)
        .orElse(null);
  }

  /** The text under one of two names. */
  @Nullable String text(String name, String alias) {
    String text = text(name);
    return text == null || text.isEmpty() ? text(alias) : text;
  }

  /** As {@link #text(String)}, with nothing in it taken as not sent. */
  @Nullable String filled(String name) {
    String text = text(name);
    return text == null || text.isEmpty() ? null : text;
  }
}
