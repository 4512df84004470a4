package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.checklist.Category;
import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.CountryConfig;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Dependency;
import io.gatehouse.checklist.Question.Mapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
      @JsonProperty("category_name") @Nullable String categoryName,
      @JsonProperty("category_uuid") @Nullable UUID categoryUuid,
      Map<String, Map<String, String>> translations) {}

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
      @JsonUnwrapped TypeFields fields,
      @JsonUnwrapped GroupFields group,
      @JsonUnwrapped RuleFields rules,
      Map<String, Map<String, String>> translations) {}

  @Schema(name = "QuestionOptionAdmin")
  record OptionAdmin(
      UUID uuid,
      @Schema(format = "uri") String url,
      String label,
      int order,
      @Schema(format = "uri") String question,
      @JsonProperty("question_uuid") UUID questionUuid,
      Map<String, Map<String, String>> translations) {}

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

  ChecklistAdmin checklist(Checklist checklist, @Nullable Category category) {
    return new ChecklistAdmin(
        checklist.id(),
        addresses.of("checklists-admin", checklist.id()),
        checklist.name().text(),
        checklist.description().text(),
        checklist.type(),
        checklist.questions().size(),
        checklist.categoryId(),
        category == null ? null : category.name().text(),
        checklist.categoryId(),
        Translations.of(Map.of("name", checklist.name(), "description", checklist.description())));
  }

  List<QuestionAdmin> questions(Checklist checklist) {
    return checklist.questions().stream().map(q -> question(checklist, q)).toList();
  }

  QuestionAdmin question(Checklist checklist, Question question) {
    return new QuestionAdmin(
        question.id(),
        question(question.id()),
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
        TypeFields.of(question.type(), List.of()),
        GroupFields.of(question.type(), List.of()),
        RuleFields.of(question),
        Translations.of(QuestionForm.texts(question)));
  }

  OptionAdmin option(Place<Option> place) {
    Option option = place.part();
    return new OptionAdmin(
        option.id(),
        addresses.of("checklists-admin-question-options", option.id()),
        option.label().text(),
        option.order(),
        question(place.question().id()),
        place.question().id(),
        Translations.of(Map.of("label", option.label())));
  }

  private String question(UUID questionId) {
    return addresses.of("checklists-admin-questions", questionId);
  }

  DependencyAdmin dependency(Place<Dependency> place) {
    Dependency dependency = place.part();
    return new DependencyAdmin(
        dependency.id(),
        addresses.of("checklists-admin-question-dependencies", dependency.id()),
        question(place.question().id()),
        place.question().words().text(),
        question(dependency.on()),
        place.checklist().question(dependency.on()).map(on -> on.words().text()).orElse(""),
        dependency.condition().value(),
        dependency.condition().operator().code());
  }

  Metadata metadata(Place<Mapping> place) {
    Mapping mapping = place.part();
    return new Metadata(
        mapping.id(),
        addresses.of("onboarding-question-metadata", mapping.id()),
        place.checklist().name().text(),
        question(place.question().id()),
        place.question().id(),
        place.question().words().text(),
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
