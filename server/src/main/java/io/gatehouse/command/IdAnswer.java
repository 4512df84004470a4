package io.gatehouse.command;

import io.gatehouse.identifiers.Identifier;
import io.gatehouse.identifiers.Parsed;
import io.gatehouse.identifiers.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code id check} prints.
 *
 * @param reason the rule that failed, such as {@code CHECK_DIGIT}; null for a valid number
 * @param explanation the same in words, with what would be right; null for a valid number
 * @param facts what can be read from a valid number
 */
record IdAnswer(
    boolean valid,
    @Nullable String canonical,
    @Nullable String human,
    @Nullable String reason,
    @Nullable String explanation,
    Map<String, String> facts) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static IdAnswer of(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Valid(Identifier number) ->
          new IdAnswer(
              true, number.canonical(), number.human(), null, null, number.facts().asMap());
      case Parsed.Invalid(Reason reason) ->
          new IdAnswer(false, null, null, reason.rule().name(), reason.text(), Map.of());
    };
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
