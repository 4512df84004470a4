package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.checklist.Completion;
import io.gatehouse.file.StoredFile;
import io.gatehouse.verification.Justification;
import io.gatehouse.verification.Verification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A justification as the contract shows it. */
@Schema(name = "OnboardingJustification")
record JustificationView(
    UUID uuid,
    @Schema(format = "uri") String verification,
    @JsonProperty("verification_uuid") UUID verificationUuid,
    String country,
    @Schema(format = "uri") String user,
    @JsonProperty("user_full_name") String userFullName,
    @JsonProperty("legal_person_identifier") String identifier,
    @JsonProperty("legal_name") String legalName,
    @JsonProperty("error_message") String errorMessage,
    @JsonProperty("error_traceback") String errorTraceback,
    @JsonProperty("user_justification") @Nullable String userJustification,
    @JsonProperty("validated_by") @Schema(format = "uri") @Nullable String validatedBy,
    @JsonProperty("validated_at") @Nullable Instant validatedAt,
    @JsonProperty("validation_decision")
        @Schema(allowableValues = {"pending", "approved", "rejected"})
        String decision,
    @JsonProperty("staff_notes") String staffNotes,
    @JsonProperty("supporting_documentation") List<Document> documents,
    @JsonProperty("onboarding_metadata") Map<String, JsonNode> metadata,
    @JsonProperty("user_submitted_customer_data") Map<String, JsonNode> customerData,
    Instant created,
    Instant modified) {

  /** A file that supports it. */
  @Schema(name = "OnboardingJustificationDocumentation")
  record Document(
      UUID uuid,
      @Schema(format = "uri", description = "Where the content is") String file,
      @JsonProperty("file_name") String fileName,
      @JsonProperty("file_size") long fileSize,
      Instant created) {

    static Document of(StoredFile file, Addresses addresses) {
      return new Document(
          file.fileId(),
          addresses.media(file.fileId()),
          file.name(),
          file.size(),
          file.createdAt());
    }
  }

  static JustificationView of(
      Justification justification,
      @Nullable Completion completion,
      List<StoredFile> documents,
      Addresses addresses) {
    Verification verification = justification.verification();
    Long staff = justification.decidedBy();
    return new JustificationView(
        justification.justificationId(),
        addresses.verification(verification.verificationId()),
        verification.verificationId(),
        verification.subject().country(),
        addresses.user(justification.author().number()),
        justification.author().fullName(),
        verification.subject().identifier(),
        verification.subject().legalName(),
        verification.result().trouble().code(),
        verification.result().trouble().text(),
        justification.text(),
        staff == null ? null : addresses.user(staff),
        justification.decidedAt(),
        justification.decision().code(),
        justification.staffNotes(),
        documents.stream().map(file -> Document.of(file, addresses)).toList(),
        completion == null ? Map.of() : completion.metadata(),
        completion == null ? Map.of() : completion.customerData(),
        justification.createdAt(),
        justification.changedAt());
  }
}
