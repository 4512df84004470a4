package io.gatehouse.door.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies that this door answers with, as the contract writes them. */
final class ProfileAnswers {

  private ProfileAnswers() {}

  @Schema(name = "NewCustomerResultRest")
  record NewCustomer(
      @Schema(description = "Customer ID of the newly created customer", example = "123456")
          String customerId,
      @Schema(
              description = "Message regarding the creation result",
              example = "Customer created successfully.")
          String message,
      @Schema(description = "Status of the customer creation process", example = "success")
          String status) {
    NewCustomer(String customerId) {
      this(customerId, "Customer created successfully.", "success");
    }
  }

  @Schema(
      name = "IncompleteCustomerResult",
      description = "Response object for incomplete customer creation operations")
  record IncompleteCustomer(
      @Schema(description = "Unique identifier for the incomplete customer record") String uuid,
      @Schema(description = "HTTP status code or operation status", example = "201") String status,
      @Schema(
              description = "Human-readable message describing the result",
              example = "Incomplete customer data added successfully.")
          String message,
      @Schema(description = "URL where to continue the onboarding process")
          @JsonProperty("wizard_url")
          String wizardUrl) {
    IncompleteCustomer(String uuid, String wizardUrl) {
      this(uuid, "201", "Incomplete customer data added successfully.", wizardUrl);
    }
  }

  @Schema(name = "Error")
  record ErrorBody(
      @JsonProperty("Code") @Schema(example = "400") int code,
      @JsonProperty("Message") String message) {}

  @Schema(name = "Token")
  record Token(@Schema(description = "JWT, valid for two hours") String token) {}

  @Schema(name = "AuthError")
  record AuthError(@Schema(example = "3") int errorId, String errorText) {}

  @Schema(
      name = "AcceptanceMails",
      description = "Mails to those who are to accept were sent again")
  record AcceptanceMails(@Schema(description = "How many") int mails) {}

  @Schema(name = "KeysPromised", description = "New keys are on their way")
  record KeysPromised(@Schema(allowableValues = "KEYS_PENDING") String state) {}

  @Schema(name = "ProfileState")
  record ProfileState(
      UUID uuid,
      @Schema(description = "Once everything was given") @Nullable String customerId,
      @Schema(
              description = "Where it stands",
              allowableValues = {
                "INCOMPLETE",
                "EXPIRED",
                "AWAITING_AGREEMENT",
                "AWAITING_KYC",
                "IN_REVIEW",
                "ACTIVE",
                "KEYS_DELIVERED",
                "KEYS_FAILED",
                "SUSPENDED",
                "BLOCKED",
                "REJECTED"
              })
          String state,
      @Schema(description = "Since when it stands there") Instant since,
      List<Needed> outstanding) {}

  @Schema(name = "Outstanding")
  record Needed(
      @Schema(description = "Path of the requirement", example = "agreement.acceptance")
          String requirement,
      @Schema(
              description = "Whose turn it is",
              allowableValues = {
                "contact_person",
                "acceptor",
                "further_signatories",
                "register",
                "staff"
              })
          @JsonProperty("whose_turn")
          String whoseTurn,
      @Schema(description = "Since when") Instant since) {}

  @Schema(name = "WizardLink")
  record WizardLink(@JsonProperty("wizard_url") String wizardUrl) {}
}
