package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.CountryConfig;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Dependency;
import io.gatehouse.checklist.Question.Mapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checklists as administration sees them. */
@Component
class AdminViews {
  private final Addresses addresses;

  AdminViews(Addresses addresses) {
    this.addresses = addresses;
  }

  @Schema(name = "ChecklistAdmin")
  record ChecklistAdmin(
      UUID uuid,
      @Schema(format = "uri") String url,
      String name,
      String description,
      @JsonProperty("checklist_type") String checklistType,
      @JsonProperty("questions_count") int questionsCount,
      @Nullable UUID category,
      @JsonProperty("category_uuid") @Nullable UUID categoryUuid) {}

  @Schema(name = "QuestionAdmin")
  record QuestionAdmin(
      UUID uuid,
      @Schema(format = "uri") String url,
      @Schema(format = "uri") String checklist,
      @JsonProperty("checklist_name") String checklistName,
      @JsonProperty("checklist_uuid") UUID checklistUuid,
      @JsonProperty("checklist_type") String checklistType,
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
      @JsonProperty("dependency_logic_operator") String dependencyLogicOperator,
      @JsonProperty("likert_scale_length") @Nullable Integer likertScaleLength,
      @JsonProperty("likert_low_label") String likertLowLabel,
      @JsonProperty("likert_high_label") String likertHighLabel,
      @JsonProperty("likert_allow_na") boolean likertAllowNa,
      @JsonProperty("rich_text_char_limit") @Nullable Integer richTextCharLimit,
      @JsonProperty("rich_text_toolbar_level") String richTextToolbarLevel) {}

  @Schema(name = "QuestionOptionAdmin")
  record OptionAdmin(
      UUID uuid,
      @Schema(format = "uri") String url,
      String label,
      int order,
      @Schema(format = "uri") String question,
      @JsonProperty("question_uuid") UUID questionUuid) {}

  @Schema(name = "QuestionDependencyAdmin")
  record DependencyAdmin(
      UUID uuid,
      @Schema(format = "uri") String url,
      @Schema(format = "uri") String question,
      @JsonProperty("question_name") String questionName,
      @JsonProperty("depends_on_question") @Schema(format = "uri") String dependsOnQuestion,
      @JsonProperty("depends_on_question_name") String dependsOnQuestionName,
      @JsonProperty("required_answer_value") @Schema(implementation = Object.class)
          JsonNode requiredAnswerValue,
      String operator) {}

  @Schema(name = "OnboardingQuestionMetadata")
  record Metadata(
      UUID uuid,
      @Schema(format = "uri") String url,
      @JsonProperty("checklist_name") String checklistName,
      @Schema(format = "uri") String question,
      @JsonProperty("question_uuid") UUID questionUuid,
      @JsonProperty("question_description") String questionDescription,
      @JsonProperty("maps_to_customer_field") String mapsToCustomerField,
      @JsonProperty("intent_field") String intentField,
      Instant created,
      Instant modified) {}

  @Schema(name = "OnboardingCountryChecklistConfiguration")
  record Config(
      UUID uuid,
      @Schema(format = "uri") String url,
      String country,
      @Schema(format = "uri") String checklist,
      @JsonProperty("checklist_name") String checklistName,
      @JsonProperty("checklist_uuid") UUID checklistUuid,
      List<QuestionAdmin> questions,
      @JsonProperty("is_active") boolean active,
      Instant created,
      Instant modified) {}

  ChecklistAdmin checklist(Checklist checklist) {
    return new ChecklistAdmin(
        checklist.id(),
        addresses.of("checklists-admin", checklist.id()),
        checklist.name().text(),
        checklist.description().text(),
        checklist.type(),
        checklist.questions().size(),
        checklist.categoryId(),
        checklist.categoryId());
  }

  List<QuestionAdmin> questions(Checklist checklist) {
    return checklist.questions().stream().map(q -> question(checklist, q)).toList();
  }

  QuestionAdmin question(Checklist checklist, Question question) {
    TypeFields fields = TypeFields.of(question.type(), List.of());
    return new QuestionAdmin(
        question.id(),
        addresses.of("checklists-admin-questions", question.id()),
        addresses.of("checklists-admin", checklist.id()),
        checklist.name().text(),
        checklist.id(),
        checklist.type(),
        question.required(),
        question.words().text(),
        question.guidance() == null ? "" : question.guidance().text(),
        ChecklistView.Choice.of(question.type(), List.of()),
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
        question.allDependencies() ? "and" : "or",
        fields.likertScaleLength(),
        fields.likertLowLabel(),
        fields.likertHighLabel(),
        fields.likertAllowNa(),
        fields.richTextCharLimit(),
        fields.richTextToolbarLevel());
  }

  OptionAdmin option(Question question, Option option) {
    return new OptionAdmin(
        option.id(),
        addresses.of("checklists-admin-question-options", option.id()),
        option.label().text(),
        option.order(),
        addresses.of("checklists-admin-questions", question.id()),
        question.id());
  }

  DependencyAdmin dependency(Checklist checklist, Question question, Dependency dependency) {
    return new DependencyAdmin(
        dependency.id(),
        addresses.of("checklists-admin-question-dependencies", dependency.id()),
        addresses.of("checklists-admin-questions", question.id()),
        question.words().text(),
        addresses.of("checklists-admin-questions", dependency.on()),
        checklist.question(dependency.on()).map(on -> on.words().text()).orElse(""),
        dependency.condition().value(),
        dependency.condition().operator().code());
  }

  Metadata metadata(Checklist checklist, Question question, Mapping mapping) {
    return new Metadata(
        mapping.id(),
        addresses.of("onboarding-question-metadata", mapping.id()),
        checklist.name().text(),
        addresses.of("checklists-admin-questions", question.id()),
        question.id(),
        question.words().text(),
        mapping.customerField(),
        mapping.intentField(),
        mapping.createdAt(),
        mapping.changedAt());
  }

  Config config(CountryConfig config, Checklist checklist) {
    return new Config(
        config.id(),
        addresses.of("onboarding-country-configs", config.id()),
        config.country(),
        addresses.of("checklists-admin", checklist.id()),
        checklist.name().text(),
        checklist.id(),
        questions(checklist),
        config.active(),
        config.createdAt(),
        config.changedAt());
  }
}
