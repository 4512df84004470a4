package io.gatehouse.door.verification;

import io.gatehouse.checklist.FileRules;
import io.gatehouse.checklist.Operator;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Condition;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.Values;
import io.gatehouse.checklist.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a question as administration writes it: flat fields of which each type uses some. The rules
 * are those of the contract, in its order; the first that is broken is told.
 */
final class QuestionForm {
  private static final int LONGEST = 4096;
  private static final String[] TEXTS = {
    "description", "user_guidance", "likert_low_label", "likert_high_label", "group_entry_label"
  };
  private static final List<String> TOOLBARS = List.of("minimal", "standard", "extended");

  private final Form form;
  private final @Nullable Question before;
  private final TypeForm types;

  private QuestionForm(Form form, @Nullable Question before) {
    this.form = form;
    this.before = before;
    this.types = new TypeForm(form);
  }

  /**
   * A question from its fields.
   *
   * @param before what stands where a field is not given; null for a new question
   */
  static Question read(Form form, UUID id, @Nullable Question before) {
    return new QuestionForm(form, before).question(id);
  }

  /** The texts of a question, by their fields. */
  static Map<String, Words> texts(Question question) {
    Map<String, Words> texts = new LinkedHashMap<>();
    texts.put("description", question.words());
    Words guidance = question.guidance();
    texts.put("user_guidance", guidance == null ? Words.NONE : guidance);
    if (question.type() instanceof QuestionType.Likert scale) {
      texts.put("likert_low_label", scale.low());
      texts.put("likert_high_label", scale.high());
    }
    if (question.type() instanceof QuestionType.Group group) {
      texts.put("group_entry_label", group.one());
    }
    return texts;
  }

  private Question question(UUID id) {
    String code =
        choice(
            "question_type",
            QuestionType.codes(),
            before == null ? "boolean" : before.type().code());
    String description =
        form.text("description", LONGEST, true, before == null ? "" : before.words().text());
    Words guided = Optional.ofNullable(before).map(Question::guidance).orElse(Words.NONE);
    String guidance =
        form.has("user_guidance")
            ? Optional.ofNullable(form.optional("user_guidance", LONGEST)).orElse("")
            : guided.text();
    boolean required = form.flag("required", before != null && before.required());
    boolean alwaysReview =
        form.flag("always_requires_review", before != null && before.alwaysReview());
    int order = form.order(before == null ? 0 : before.order());
    String logic =
        choice(
            "dependency_logic_operator",
            List.of("and", "or"),
            before == null || before.allDependencies() ? "and" : "or");
    Translations translations = Translations.read(form, TEXTS);
    QuestionType type = type(id, code, translations);
    form.check();
    Optional<Condition> review = review(type);
    Optional<Condition> shown = guidance(type);
    types.check(type);
    return new Question(
        id,
        type,
        translations.of("description", description, before == null ? Words.NONE : before.words()),
        guidance.isEmpty() ? null : translations.of("user_guidance", guidance, guided),
        required,
        order,
        review.orElse(null),
        alwaysReview,
        shown.orElse(null),
        before == null ? List.of() : before.dependencies(),
        logic.equals("and"),
        before == null ? null : before.mapping());
  }

  private String choice(String name, List<String> choices, String otherwise) {
    String given = form.text(name, 100, false, otherwise);
    if (!choices.contains(given)) {
      form.wrong(name, ApiErrors.notAChoice(given));
      return otherwise;
    }
    return given;
  }

  private Optional<Condition> review(QuestionType type) {
    if (!form.has("operator") && !form.has("review_answer_value")) {
      return before == null ? Optional.empty() : Optional.ofNullable(before.review());
    }
    Optional<Operator> operator = operator("operator");
    JsonNode value = form.node("review_answer_value");
    boolean valued = truthy(value);
    if (operator.isPresent() != valued) {
      throw ApiErrors.object(
          "Both 'operator' and 'review_answer_value' must be set together or both must be empty.");
    }
    return valued
        ? Optional.of(
            condition(type, operator.orElseThrow(), value, "Operator", "Review answer value"))
        : Optional.empty();
  }

  private Optional<Condition> guidance(QuestionType type) {
    if (!form.has("always_show_guidance")) {
      return before == null ? Optional.empty() : Optional.ofNullable(before.guidanceWhen());
    }
    if (form.flag("always_show_guidance", true)) {
      return Optional.empty();
    }
    Optional<Operator> operator = operator("guidance_operator");
    JsonNode value = form.node("guidance_answer_value");
    if (operator.isEmpty() || value.isNull() || value.isMissingNode()) {
      throw ApiErrors.object(
          "When 'always_show_guidance' is False, both 'guidance_operator' and 'guidance_answer_value' must be set.");
    }
    return Optional.of(
        condition(type, operator.get(), value, "Guidance operator", "Guidance answer value"));
  }

  private Optional<Operator> operator(String name) {
    String given = form.text(name, 20, true, "");
    Optional<Operator> operator = Operator.of(given);
    if (operator.isEmpty() && !given.isEmpty()) {
      throw ApiErrors.field(name, ApiErrors.notAChoice(given));
    }
    form.check();
    return operator;
  }

  private static Condition condition(
      QuestionType type, Operator operator, JsonNode value, String operatorName, String valueName) {
    if (!type.operators().contains(operator)) {
      throw ApiErrors.object(
          "%s '%s' is not valid for question type '%s'."
              .formatted(operatorName, operator.code(), type.code()));
    }
    if (!Values.comparable(type, value)) {
      throw ApiErrors.object(
          "%s '%s' is not valid for question type '%s'."
              .formatted(valueName, Bodies.printed(value), type.code()));
    }
    return new Condition(operator, value);
  }

  /** What the contract counts as set; so that nothing can be triggered by {@code false}. */
  private static boolean truthy(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY, OBJECT, POJO, BINARY -> !value.isEmpty();
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> value.decimalValue().signum() != 0;
      case STRING -> !value.stringValue().isEmpty();
      case NULL, MISSING -> false;
    };
  }

  private QuestionType type(UUID id, String code, Translations translations) {
    QuestionType old = before != null && before.type().code().equals(code) ? before.type() : null;
    List<Option> options = before == null ? List.of() : before.type().options();
    TypeFields stood = TypeFields.of(old == null ? new QuestionType.YesNo() : old, List.of());
    BigDecimal min = types.decimal("min_value", stood.minValue());
    BigDecimal max = types.decimal("max_value", stood.maxValue());
    FileRules rules =
        new FileRules(
            types.texts("allowed_file_types", stood.allowedFileTypes()),
            types.texts("allowed_mime_types", stood.allowedMimeTypes()),
            types.count("max_file_size_mb", stood.maxFileSizeMb()));
    return switch (code) {
      case "single_select" -> new QuestionType.SingleSelect(options);
      case "multi_select" -> new QuestionType.MultiSelect(options);
      case "text_input" -> new QuestionType.TextInput();
      case "text_area" -> new QuestionType.TextArea();
      case "number" ->
          new QuestionType.Numeric(
              min, max, old instanceof QuestionType.Numeric number ? number.above() : null);
      case "year" -> new QuestionType.Year(min, max);
      case "rating" -> new QuestionType.Rating(min, max);
      case "date" -> new QuestionType.Date();
      case "datetime" -> new QuestionType.DateTime();
      case "file" -> new QuestionType.SingleFile(rules);
      case "multiple_files" ->
          new QuestionType.MultipleFiles(
              rules, types.count("max_files_count", stood.maxFilesCount()));
      case "phone_number" -> new QuestionType.PhoneNumber();
      case "email" -> new QuestionType.Email();
      case "url" -> new QuestionType.Url();
      case "country" -> new QuestionType.CountryCode();
      case "likert" -> likert(stood, old, translations);
      case "rich_text" ->
          new QuestionType.RichText(
              types.count("rich_text_char_limit", stood.richTextCharLimit()),
              choice("rich_text_toolbar_level", TOOLBARS, stood.richTextToolbarLevel()));
      case "personal_code" -> old == null ? new QuestionType.PersonalCode(null) : old;
      case "group" ->
          GroupForm.read(
              form, id, old instanceof QuestionType.Group group ? group : null, translations);
      default -> new QuestionType.YesNo();
    };
  }

  private QuestionType likert(
      TypeFields stood, @Nullable QuestionType old, Translations translations) {
    Integer length = types.count("likert_scale_length", stood.likertScaleLength());
    if (length == null) {
      throw ApiErrors.object("likert_scale_length is required for LIKERT type questions.");
    }
    if (!List.of(3, 5, 7).contains(length)) {
      throw ApiErrors.field("likert_scale_length", ApiErrors.notAChoice(length.toString()));
    }
    Words low = old instanceof QuestionType.Likert scale ? scale.low() : Words.NONE;
    Words high = old instanceof QuestionType.Likert scale ? scale.high() : Words.NONE;
    return new QuestionType.Likert(
        length,
        translations.of(
            "likert_low_label", form.text("likert_low_label", 200, true, low.text()), low),
        translations.of(
            "likert_high_label", form.text("likert_high_label", 200, true, high.text()), high),
        form.flag("likert_allow_na", stood.likertAllowNa()));
  }
}
