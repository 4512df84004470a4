package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of requests as the contract describes them. They are read by {@link Form}. */
final class Requests {

  private Requests() {}

  @Schema(name = "OnboardingCompanyValidationRequestRequest")
  record Start(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
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
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "User requesting company onboarding")
          long user,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 2, minLength = 1)
          String country,
      @JsonProperty("legal_person_identifier") @Schema(maxLength = 50) String identifier,
      @JsonProperty("legal_name") @Schema(maxLength = 255) String legalName,
      @JsonProperty("expires_at") @Nullable Instant expiresAt) {}

  @Schema(name = "PatchedOnboardingVerificationRequest")
  record PatchedVerification(
      long user,
      @Schema(maxLength = 2, minLength = 1) String country,
      @JsonProperty("legal_person_identifier") @Schema(maxLength = 50) String identifier,
      @JsonProperty("legal_name") @Schema(maxLength = 255) String legalName,
      @JsonProperty("expires_at") @Nullable Instant expiresAt) {}

  @Schema(name = "AnswerSubmitRequest")
  record Answer(
      @JsonProperty("question_uuid") @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
          UUID questionUuid,
      @JsonProperty("answer_data")
          @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              nullable = true,
              description = "Null takes the answer back")
          Object answerData) {}

  @Schema(name = "OnboardingJustificationCreateRequest")
  record CreateJustification(
      @JsonProperty("verification_uuid") @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
          UUID verificationUuid,
      @JsonProperty("user_justification") String userJustification) {}

  @Schema(name = "OnboardingJustificationReviewRequest")
  record Review(@JsonProperty("staff_notes") String staffNotes) {}

  @Schema(name = "OnboardingJustificationRequest")
  record Justification(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "uri") String verification,
      @JsonProperty("user_justification") @Nullable String userJustification) {}

  @Schema(name = "OnboardingCountryChecklistConfigurationRequest")
  record CountryConfig(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 2) String country,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "uri") String checklist,
      @JsonProperty("is_active") @Schema(defaultValue = "true") boolean active) {}
}
