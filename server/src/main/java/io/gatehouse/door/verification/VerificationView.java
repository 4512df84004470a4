package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gatehouse.checklist.Completion;
import io.gatehouse.verification.CustomerCreation;
import io.gatehouse.verification.CustomerCreation.Obstacle;
import io.gatehouse.verification.Trouble;
import io.gatehouse.verification.Verification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A verification as the contract shows it. */
@Schema(name = "OnboardingVerification")
record VerificationView(
    UUID uuid,
    @Schema(description = "User requesting company onboarding") long user,
    @JsonProperty("user_full_name") String userFullName,
    @Schema(description = "ISO country code (e.g., 'EE' for Estonia)") String country,
    @JsonProperty("legal_person_identifier")
        @Schema(
            description = "Official company registration code (required for automatic validation)")
        String identifier,
    @JsonProperty("legal_name") @Schema(description = "Company name (optional, for reference)")
        String legalName,
    @Schema(allowableValues = {"pending", "verified", "failed", "escalated", "expired"})
        String status,
    @JsonProperty("validation_method") @Schema(description = "Method used for validation")
        String method,
    @JsonProperty("verified_user_roles") @Schema(description = "Roles the user has in the company")
        List<String> roles,
    @JsonProperty("verified_company_data")
        @Schema(description = "Company information retrieved during validation")
        Map<String, String> company,
    @JsonProperty("raw_response")
        @JsonRawValue
        @Schema(
            types = "object",
            description = "Answers of the registers, for staff and support; {} for others")
        String rawResponse,
    @JsonProperty("error_traceback") String errorTraceback,
    @JsonProperty("error_message") String errorMessage,
    @JsonProperty("validated_at") @Nullable Instant validatedAt,
    @JsonProperty("expires_at") @Nullable Instant expiresAt,
    @Schema(description = "Customer created after successful validation") @Nullable Long customer,
    List<JustificationView> justifications,
    @JsonProperty("can_customer_be_created") boolean canCustomerBeCreated,
    @JsonProperty("customer_creation_error_message") @Nullable String customerCreationErrorMessage,
    @JsonProperty("onboarding_metadata")
        @Schema(
            description =
                "Onboarding-specific data like intents, purposes extracted from checklist answers")
        Map<String, JsonNode> metadata,
    @JsonProperty("user_submitted_customer_data")
        @Schema(description = "Customer data submitted by the user during onboarding")
        Map<String, JsonNode> customerData,
    Instant created,
    Instant modified) {

  /** What belongs to a verification beside its own row. */
  record Context(
      @Nullable Completion completion,
      List<JustificationView> justifications,
      Optional<String> evidence) {}

  static VerificationView of(Verification verification, Context context) {
    Completion completion = context.completion();
    Optional<Obstacle> obstacle = CustomerCreation.obstacle(verification, completion);
    Trouble trouble = verification.result().trouble();
    Verification.CustomerKey customer = verification.customer();
    return new VerificationView(
        verification.verificationId(),
        verification.owner().number(),
        verification.owner().fullName(),
        verification.subject().country(),
        verification.subject().identifier(),
        verification.subject().legalName(),
        verification.status().code(),
        verification.result().method(),
        verification.result().roles(),
        verification.result().company(),
        context.evidence().map(answers -> "{\"answers\":" + answers + "}").orElse("{}"),
        trouble.text(),
        trouble.code(),
        verification.result().validatedAt(),
        verification.expiresAt(),
        customer == null ? null : customer.number(),
        context.justifications(),
        obstacle.isEmpty(),
        obstacle.map(ApiErrors::reason).orElse(null),
        completion == null ? Map.of() : completion.metadata(),
        completion == null ? Map.of() : completion.customerData(),
        verification.createdAt(),
        verification.changedAt());
  }
}
