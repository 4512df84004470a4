package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Operator;
import io.gatehouse.checklist.Progress;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Condition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A checklist before anybody has answered, with everything that decides what will be asked. */
@Schema(name = "ChecklistTemplate")
record TemplateView(
    ChecklistView.Head checklist,
    List<Template> questions,
    @JsonProperty("initial_visible_questions") List<Template> initialVisibleQuestions) {

  /** A question with its rules. */
  @Schema(name = "QuestionTemplate")
  record Template(
      UUID uuid,
      boolean required,
      String description,
      @JsonProperty("user_guidance") String userGuidance,
      @JsonProperty("question_options") List<ChecklistView.Choice> questionOptions,
      @JsonProperty("question_type") String questionType,
      int order,
      @JsonProperty("min_value") @Nullable String minValue,
      @JsonProperty("max_value") @Nullable String maxValue,
      @JsonProperty("allowed_file_types") List<String> allowedFileTypes,
      @JsonProperty("allowed_mime_types") List<String> allowedMimeTypes,
      @JsonProperty("max_file_size_mb") @Nullable Integer maxFileSizeMb,
      @JsonProperty("max_files_count") @Nullable Integer maxFilesCount,
      String operator,
      @JsonProperty("review_answer_value") @Schema(implementation = Object.class)
          @Nullable JsonNode reviewAnswerValue,
      @JsonProperty("always_requires_review") boolean alwaysRequiresReview,
      @JsonProperty("guidance_answer_value") @Schema(implementation = Object.class)
          @Nullable JsonNode guidanceAnswerValue,
      @JsonProperty("guidance_operator") String guidanceOperator,
      @JsonProperty("always_show_guidance") boolean alwaysShowGuidance,
      @JsonProperty("dependency_logic_operator") String dependencyLogicOperator) {

    static Template of(Question question, List<Locale> languages) {
      TypeFields fields = TypeFields.of(question.type(), languages);
      return new Template(
          question.id(),
          question.required(),
          question.words().in(languages),
          question.guidance() == null ? "" : question.guidance().in(languages),
          ChecklistView.Choice.of(question.type(), languages),
          question.type().code(),
          question.order(),
          fields.minValue(),
          fields.maxValue(),
          fields.allowedFileTypes(),
          fields.allowedMimeTypes(),
          fields.maxFileSizeMb(),
          fields.maxFilesCount(),
          TemplateView.operator(question.review()),
          TemplateView.value(question.review()),
          question.alwaysReview(),
          TemplateView.value(question.guidanceWhen()),
          TemplateView.operator(question.guidanceWhen()),
          question.guidanceWhen() == null,
          question.allDependencies() ? "and" : "or");
    }
  }

  /** Without a condition, the contract's default stands there. */
  static String operator(@Nullable Condition condition) {
    return condition == null ? Operator.EQUALS.code() : condition.operator().code();
  }

  static @Nullable JsonNode value(@Nullable Condition condition) {
    return condition == null ? null : condition.value();
  }

  static TemplateView of(Checklist checklist, List<Locale> languages) {
    return new TemplateView(
        ChecklistView.Head.of(checklist, languages),
        checklist.questions().stream().map(q -> Template.of(q, languages)).toList(),
        Progress.of(checklist, Map.of()).visible().stream()
            .map(q -> Template.of(q, languages))
            .toList());
  }
}
