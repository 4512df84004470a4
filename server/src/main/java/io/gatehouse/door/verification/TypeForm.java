package io.gatehouse.door.verification;

import io.gatehouse.checklist.QuestionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what only some types of question carry, and refuses it with the others. */
final class TypeForm {
  private static final List<String> NUMERIC = List.of("number", "year", "rating");
  private static final List<String> FILES = List.of("file", "multiple_files");
  private static final List<String> FILE_FIELDS =
      List.of("allowed_file_types", "allowed_mime_types", "max_file_size_mb", "max_files_count");

  private final Form form;

  TypeForm(Form form) {
    this.form = form;
  }

  /** Ends the request when a field does not go with the type, or its value with another. */
  void check(QuestionType type) {
    String code = type.code();
    if (!NUMERIC.contains(code) && Stream.of("min_value", "max_value").anyMatch(this::given)) {
      throw ApiErrors.object(
          "Min and max values can only be set for NUMBER, YEAR, and RATING type questions.");
    }
    TypeFields fields = TypeFields.of(type, List.of());
    String min = fields.minValue();
    String max = fields.maxValue();
    if (min != null && max != null && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0) {
      throw ApiErrors.object("Minimum value cannot be greater than maximum value.");
    }
    if (!FILES.contains(code) && FILE_FIELDS.stream().anyMatch(this::given)) {
      throw ApiErrors.object(
          "File validation fields (allowed_file_types, allowed_mime_types, max_file_size_mb, max_files_count) can"
              + " only be set for FILE or MULTIPLE_FILES type questions.");
    }
    files(code);
    others(code);
  }

  private void files(String code) {
    for (JsonNode entry : form.node("allowed_file_types")) {
      if (!entry.isString() || !entry.stringValue().startsWith(".")) {
        throw ApiErrors.object(
            "Invalid file type '%s'. File types must be strings starting with '.' (e.g., '.pdf', '.doc')."
                .formatted(Bodies.printed(entry)));
      }
    }
    for (JsonNode entry : form.node("allowed_mime_types")) {
      if (!entry.isString()) {
        throw ApiErrors.object(
            "Invalid MIME type '%s'. MIME types must be strings.".formatted(Bodies.printed(entry)));
      }
      if (!entry.stringValue().contains("/")) {
        throw ApiErrors.object(
            "Invalid MIME type '%s'. MIME types must be in format 'type/subtype' or 'type/*' (e.g., 'application/pdf', 'image/*')."
                .formatted(entry.stringValue()));
      }
    }
    positive("max_file_size_mb");
    positive("max_files_count");
    if (code.equals("file") && given("max_files_count")) {
      throw ApiErrors.object(
          "max_files_count can only be set for MULTIPLE_FILES type questions, not FILE type.");
    }
  }

  private void others(String code) {
    if (!code.equals("likert")
        && (given("likert_scale_length")
            || given("likert_low_label")
            || given("likert_high_label")
            || given("likert_allow_na"))) {
      throw ApiErrors.object(
          "Likert fields (likert_scale_length, likert_low_label, likert_high_label, likert_allow_na) can only be set"
              + " for LIKERT type questions.");
    }
    if (!code.equals("rich_text") && given("rich_text_char_limit")) {
      throw ApiErrors.object(
          "Rich text fields (rich_text_char_limit, rich_text_toolbar_level) can only be set for RICH_TEXT type"
              + " questions.");
    }
    positive("rich_text_char_limit");
  }

  private void positive(String name) {
    if (given(name) && form.whole(name, 1) <= 0) {
      throw ApiErrors.object(name + " must be a positive number.");
    }
  }

  /** Set to something; null, empty and false are not. */
  private boolean given(String name) {
    JsonNode node = form.node(name);
    return switch (node.getNodeType()) {
      case ARRAY, OBJECT, POJO, BINARY -> !node.isEmpty();
      case STRING -> !node.stringValue().isEmpty();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> true;
      case NULL, MISSING -> false;
    };
  }

  @Nullable BigDecimal decimal(String name, @Nullable String otherwise) {
    JsonNode node = form.node(name);
    if (node.isMissingNode()) {
      return otherwise == null ? null : new BigDecimal(otherwise);
    }
    if (node.isNull()) {
      return null;
    }
    String text = node.isNumber() || node.isString() ? node.asString().strip() : "";
    if (!text.matches("-?\\d{1,16}(\\.\\d{1,4})?")) {
      form.wrong(name, ApiErrors.NOT_A_NUMBER);
      return null;
    }
    return new BigDecimal(text);
  }

  @Nullable Integer count(String name, @Nullable Integer otherwise) {
    if (!form.has(name)) {
      return otherwise;
    }
    if (form.node(name).isNull()) {
      return null;
    }
    long count = form.whole(name, 0);
    if (count > 1_000_000 || count < -1_000_000) {
      form.wrong(name, ApiErrors.NOT_AN_INTEGER);
    }
    return (int) count;
  }

  List<String> texts(String name, List<String> otherwise) {
    JsonNode node = form.node(name);
    if (node.isMissingNode()) {
      return otherwise;
    }
    List<String> texts = new ArrayList<>();
    if (node.isArray() && node.size() <= 100) {
      node.forEach(entry -> texts.add(entry.asString("")));
    } else if (!node.isNull()) {
      form.wrong(
          name,
          name.equals("allowed_file_types")
              ? "allowed_file_types must be a list of file extensions."
              : "allowed_mime_types must be a list of MIME types.");
    }
    return texts;
  }
}
