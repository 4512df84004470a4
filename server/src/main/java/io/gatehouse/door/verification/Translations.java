package io.gatehouse.door.verification;

import io.gatehouse.checklist.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The translations of an object's texts as administration reads and writes them: by language, then
 * by field. Those given replace all that stood; those of a text that is rewritten go with it.
 */
final class Translations {
  private static final List<String> LANGUAGES = List.of("fi", "sv", "nb", "en", "et", "de");
  private static final int LONGEST = 4096;

  private final @Nullable Map<String, Map<String, String>> byField;

  private Translations(@Nullable Map<String, Map<String, String>> byField) {
    this.byField = byField;
  }

  /** What stands, of texts by the names of their fields. */
  static Map<String, Map<String, String>> of(Map<String, Words> texts) {
    Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    texts.forEach(
        (field, words) ->
            words
                .translations()
                .forEach(
                    (language, text) ->
                        byLanguage
                            .computeIfAbsent(language, l -> new TreeMap<>())
                            .put(field, text)));
    return byLanguage;
  }

  /** Reads the field {@code translations}; what is wrong with it is noted in the form. */
  static Translations read(Form form, String... fields) {
    if (!form.has("translations")) {
      return new Translations(null);
    }
    Map<String, Map<String, String>> byField = new TreeMap<>();
    JsonNode given = form.node("translations");
    if (!given.isObject() && !given.isNull()) {
      form.wrong("translations", "Expected a dictionary of languages.");
    }
    given.properties().forEach(one -> read(form, List.of(fields), byField, one));
    return new Translations(byField);
  }

  private static void read(
      Form form,
      List<String> fields,
      Map<String, Map<String, String>> byField,
      Map.Entry<String, JsonNode> language) {
    if (!LANGUAGES.contains(language.getKey())) {
      form.wrong("translations", ApiErrors.notAChoice(language.getKey()));
      return;
    }
    for (Map.Entry<String, JsonNode> text : language.getValue().properties()) {
      JsonNode value = text.getValue();
      if (!fields.contains(text.getKey())) {
        form.wrong("translations", ApiErrors.notAChoice(text.getKey()));
      } else if (!value.isString() || value.stringValue().indexOf('\0') >= 0) {
        form.wrong("translations", ApiErrors.NOT_A_STRING);
      } else if (value.stringValue().length() > LONGEST) {
        form.wrong("translations", ApiErrors.tooLong(LONGEST));
      } else {
        byField
            .computeIfAbsent(text.getKey(), f -> new TreeMap<>())
            .put(language.getKey(), value.stringValue());
      }
    }
  }

  /** The words of a field. */
  Words of(String field, String text, Words before) {
    return byField == null
        ? before.rewritten(text)
        : new Words(text, byField.getOrDefault(field, Map.of()));
  }
}
