package io.gatehouse.command;

import io.gatehouse.identifiers.Identifier;
import io.gatehouse.identifiers.Parsed;
import io.gatehouse.identifiers.Reason;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What {@code id} prints. Written token by token: binding would load five hundred classes, half of
 * the time that one answer takes.
 */
final class IdJson {

  private IdJson() {}

  /** {@code valid, canonical, human, reason, explanation, facts}, always all six. */
  static String verdict(Parsed parsed) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeBooleanProperty("valid", parsed.isValid());
          switch (parsed) {
            case Parsed.Valid(Identifier number) -> {
              spellings(json, number.canonical(), number.human());
              reason(json, null, null);
              facts(json, number.facts().asMap());
            }
            case Parsed.Invalid(Reason reason) -> {
              spellings(json, null, null);
              reason(json, reason.rule().name(), reason.text());
              facts(json, Map.of());
            }
          }
          json.writeEndObject();
        });
  }

  /** An array of {@code country, kind, label, canonical, human, facts}. */
  static String candidates(List<Identifier> numbers) {
    return written(
        json -> {
          json.writeStartArray();
          for (Identifier number : numbers) {
            json.writeStartObject();
            json.writeStringProperty("country", number.kind().country());
            json.writeStringProperty("kind", number.kind().name());
            json.writeStringProperty("label", number.kind().label());
            spellings(json, number.canonical(), number.human());
            facts(json, number.facts().asMap());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void spellings(
      JsonGenerator json, @Nullable String canonical, @Nullable String human) {
    json.writeStringProperty("canonical", canonical);
    json.writeStringProperty("human", human);
  }

  private static void reason(JsonGenerator json, @Nullable String rule, @Nullable String text) {
    json.writeStringProperty("reason", rule);
    json.writeStringProperty("explanation", text);
  }

  private static void facts(JsonGenerator json, Map<String, String> facts) {
    json.writeObjectPropertyStart("facts");
    facts.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static String written(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      content.writeTo(json);
    }
    return text.toString();
  }

  private interface Content {
    void writeTo(JsonGenerator json);
  }
}
