package io.gatehouse.register.wire;

import io.gatehouse.register.Outage.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON answers of registers, which leave out, null or empty what they do not know. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /**
   * The whole answer.
   *
   * @throws NoAnswer when it is not one JSON value
   */
  public static JsonNode read(Reply reply) {
    JsonNode root;
    try {
      root = MAPPER.readTree(reply.evidence().body());
    } catch (JacksonException e) {
      throw NoAnswer.because(Reason.INVALID_ANSWER, "The answer is not valid JSON", e);
    }
    if (root.isMissingNode() || root.isNull()) {
      throw NoAnswer.invalid("The answer is empty");
    }
    return root;
  }

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A text or number at a path; null when it is missing, null, blank or something else. */
  public static @Nullable String text(JsonNode node, String... path) {
    JsonNode at = at(node, path);
    String text = at.isString() || at.isNumber() ? at.asString() : "";
    return text.isBlank() ? null : text.strip();
  }

  /**
   * A text that the answer is worth nothing without.
   *
   * @throws NoAnswer when it is missing
   */
  public static String required(JsonNode node, String... path) {
    String text = text(node, path);
    if (text == null) {
      throw NoAnswer.invalid("The answer has no " + String.join(".", path));
    }
    return text;
  }

  /** A date, with or without a time behind it. */
  public static @Nullable LocalDate date(JsonNode node, String... path) {
    String text = text(node, path);
    return text == null ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
  }

  /** True only where it says true. */
  public static boolean flag(JsonNode node, String... path) {
    return at(node, path).asBoolean(false);
  }

  public static JsonNode at(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    return at;
  }
}
