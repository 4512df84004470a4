package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of requests as the contract describes them. They are read by {@link Form}. Of each
 * that a PUT takes, a PATCH takes a part.
 */
final class Requests {

  private Requests() {}

  @Schema(name = "OnboardingCompanyValidationRequestRequest")
  record Start(
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              maxLength = 2,
              minLength = 1,
              description = "ISO country code (e.g., 'EE' for Estonia)")
          String country,
      @JsonProperty("legal_person_identifier") @Schema(maxLength = 50) String identifier,
      @JsonProperty("legal_name") @Schema(maxLength = 255) String legalName,
      @JsonProperty("is_manual_validation") @Schema(defaultValue = "false") boolean manual,
      @JsonProperty("person_identifier") @Schema(maxLength = 50) String personIdentifier,
      @JsonProperty("first_name") @Schema(maxLength = 100) String firstName,
      @JsonProperty("last_name") @Schema(maxLength = 100) String lastName,
      @JsonProperty("birth_date") @Nullable LocalDate birthDate) {}

  @Schema(name = "OnboardingRunValidationRequest")
  record RunValidation(
      @JsonProperty("person_identifier") @Schema(maxLength = 50) String personIdentifier,
      @JsonProperty("first_name") @Schema(maxLength = 100) String firstName,
      @JsonProperty("last_name") @Schema(maxLength = 100) String lastName,
      @JsonProperty("birth_date") @Nullable LocalDate birthDate) {}

  @Schema(name = "OnboardingVerificationRequest")
  record Verification(
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              description = "User requesting company onboarding")
          long user,
      @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 2, minLength = 1) String country,
      @JsonProperty("legal_person_identifier") @Schema(maxLength = 50) String identifier,
      @JsonProperty("legal_name") @Schema(maxLength = 255) String legalName,
      @JsonProperty("expires_at") @Nullable Instant expiresAt) {}

  @Schema(name = "AnswerSubmitRequest")
  record Answer(
      @JsonProperty("question_uuid") @Schema(requiredMode = RequiredMode.REQUIRED)
          UUID questionUuid,
      @JsonProperty("answer_data")
          @Schema(requiredMode = RequiredMode.REQUIRED, description = "Null takes the answer back")
          Object answerData) {}

  @Schema(name = "OnboardingJustificationCreateRequest")
  record CreateJustification(
      @JsonProperty("verification_uuid") @Schema(requiredMode = RequiredMode.REQUIRED)
          UUID verificationUuid,
      @JsonProperty("user_justification") String userJustification) {}

  @Schema(name = "OnboardingJustificationReviewRequest")
  record Review(@JsonProperty("staff_notes") String staffNotes) {}

  @Schema(name = "OnboardingJustificationRequest")
  record Justification(
      @Schema(requiredMode = RequiredMode.REQUIRED, format = "uri") String verification,
      @JsonProperty("user_justification") @Nullable String userJustification) {}

  @Schema(name = "OnboardingCountryChecklistConfigurationRequest")
  record CountryConfig(
      @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 2) String country,
      @Schema(requiredMode = RequiredMode.REQUIRED, format = "uri") String checklist,
      @JsonProperty("is_active") @Schema(defaultValue = "true") boolean active) {}

  @Schema(name = "OnboardingQuestionMetadataRequest")
  record Metadata(
      @Schema(requiredMode = RequiredMode.REQUIRED, format = "uri") String question,
      @JsonProperty("maps_to_customer_field") @Schema(maxLength = 100) String mapsToCustomerField,
      @JsonProperty("intent_field") @Schema(maxLength = 50) String intentField) {}

  @Schema(name = "ChecklistAdminRequest")
  record Checklist(
      @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 150) String name,
      @Schema(maxLength = 4096) String description,
      @JsonProperty("checklist_type")
          @Schema(
              allowableValues = {
                "project_compliance",
                "proposal_compliance",
                "offering_compliance",
                "project_metadata",
                "customer_onboarding"
              })
          String checklistType,
      @Nullable UUID category,
      Map<String, Map<String, String>> translations) {}

  @Schema(name = "ChecklistCategoryRequest")
  record Category(
      @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 150) String name,
      @Schema(maxLength = 500) @Nullable String icon,
      @Schema(maxLength = 4096) String description,
      Map<String, Map<String, String>> translations) {}

  @Schema(name = "QuestionOptionsAdminRequest")
  record Option(
      @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 255) String label,
      @Schema(minimum = "0") int order,
      @Schema(requiredMode = RequiredMode.REQUIRED, format = "uri") String question,
      Map<String, Map<String, String>> translations) {}

  @Schema(name = "QuestionDependencyAdminRequest")
  record Dependency(
      @Schema(requiredMode = RequiredMode.REQUIRED, format = "uri") String question,
      @JsonProperty("depends_on_question")
          @Schema(requiredMode = RequiredMode.REQUIRED, format = "uri")
          String dependsOnQuestion,
      @JsonProperty("required_answer_value") @Schema(requiredMode = RequiredMode.REQUIRED)
          Object requiredAnswerValue,
      @Schema(allowableValues = {"equals", "not_equals", "contains", "in", "not_in"})
          String operator) {}

  @Schema(name = "QuestionAdminRequest")
  record Question(
      @Schema(requiredMode = RequiredMode.REQUIRED, format = "uri") String checklist,
      @Schema(maxLength = 4096) String description,
      @JsonProperty("user_guidance") @Schema(maxLength = 4096) @Nullable String userGuidance,
      boolean required,
      @JsonProperty("question_type") String questionType,
      @Schema(minimum = "0") int order,
      @JsonProperty("min_value") @Nullable String minValue,
      @JsonProperty("max_value") @Nullable String maxValue,
      @JsonProperty("allowed_file_types") List<String> allowedFileTypes,
      @JsonProperty("allowed_mime_types") List<String> allowedMimeTypes,
      @JsonProperty("max_file_size_mb") @Nullable Integer maxFileSizeMb,
      @JsonProperty("max_files_count") @Nullable Integer maxFilesCount,
      String operator,
      @JsonProperty("review_answer_value") @Nullable Object reviewAnswerValue,
      @JsonProperty("always_requires_review") boolean alwaysRequiresReview,
      @JsonProperty("guidance_answer_value") @Nullable Object guidanceAnswerValue,
      @JsonProperty("guidance_operator") String guidanceOperator,
      @JsonProperty("always_show_guidance") boolean alwaysShowGuidance,
      @JsonProperty("dependency_logic_operator") @Schema(allowableValues = {"and", "or"})
          String dependencyLogicOperator,
      @JsonProperty("likert_scale_length") @Nullable Integer likertScaleLength,
      @JsonProperty("likert_low_label") @Schema(maxLength = 200) String likertLowLabel,
      @JsonProperty("likert_high_label") @Schema(maxLength = 200) String likertHighLabel,
      @JsonProperty("likert_allow_na") boolean likertAllowNa,
      @JsonProperty("rich_text_char_limit") @Nullable Integer richTextCharLimit,
      @JsonProperty("rich_text_toolbar_level")
          @Schema(allowableValues = {"minimal", "standard", "extended"})
          String richTextToolbarLevel,
      @JsonProperty("group_members")
          @Schema(
              description =
                  "Questions that are asked of each entry of a group, with their question_options")
          List<Object> groupMembers,
      @JsonProperty("group_entry_label") @Schema(maxLength = 200) String groupEntryLabel,
      @JsonProperty("min_entries") @Nullable Integer minEntries,
      @JsonProperty("max_entries") Integer maxEntries,
      Map<String, Map<String, String>> translations) {}
}
