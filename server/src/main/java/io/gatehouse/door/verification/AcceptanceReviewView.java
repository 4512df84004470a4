package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.acceptance.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be decided before a company's paper is accepted. */
@Schema(name = "AcceptanceReview")
record AcceptanceReviewView(
    UUID uuid,
    @JsonProperty("application_uuid") UUID applicationUuid,
    @JsonProperty("customer_uuid") UUID customerUuid,
    @Schema(allowableValues = {"agreement", "kyc"}) String paper,
    @Schema(allowableValues = {"authority", "answers"}) String about,
    @JsonProperty("person_name") String personName,
    @Schema(description = "Why the register does not decide") @Nullable String reason,
    @JsonProperty("register_explanation") @Nullable String registerExplanation,
    @JsonProperty("person_explanation") String personExplanation,
    @JsonProperty("supporting_documentation") List<JustificationView.Document> documents,
    @Schema(allowableValues = {"pending", "approved", "rejected"}) String decision,
    @JsonProperty("decided_by") @Schema(format = "uri") @Nullable String decidedBy,
    @JsonProperty("decided_at") @Nullable Instant decidedAt,
    @JsonProperty("staff_notes") String staffNotes,
    Instant created) {

  static AcceptanceReviewView of(Review review, Addresses addresses) {
    Long staff = review.decidedBy();
    return new AcceptanceReviewView(
        review.reviewId(),
        review.acceptance().applicationId(),
        review.acceptance().customerId(),
        review.acceptance().paper().key(),
        review.about().name().toLowerCase(Locale.ROOT),
        review.person(),
        review.why(),
        review.register(),
        review.explanation(),
        review.documents().stream()
            .map(file -> JustificationView.Document.of(file, addresses))
            .toList(),
        review.state().name().toLowerCase(Locale.ROOT),
        staff == null ? null : addresses.user(staff),
        review.decidedAt(),
        review.staffNotes(),
        review.createdAt());
  }
}
