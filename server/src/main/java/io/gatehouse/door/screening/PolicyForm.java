package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.screening.match.Thresholds;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads and shows thresholds. */
final class PolicyForm {
  private static final String REVIEW_SIMILARITY = "review_similarity";
  private static final String MATCH_SIMILARITY = "match_similarity";
  private static final String REVIEW_EVIDENCE = "review_evidence";
  private static final String EVIDENCE_FOR_DIFFERENCE = "evidence_for_difference";
  private static final String MATCH_EVIDENCE = "match_evidence";
  private static final double LEAST_SIMILARITY = 0.55;
  private static final double MOST_EVIDENCE = 1_000;

  private PolicyForm() {}

  @Schema(name = "ScreeningPolicy", description = "What a draft does not name stays as in force")
  record Policy(
      @Schema(
              minimum = "0.55",
              maximum = "1",
              description = "Similarity from which a hit is looked at")
          @JsonProperty(REVIEW_SIMILARITY)
          double reviewSimilarity,
      @Schema(
              minimum = "0.55",
              maximum = "1",
              description = "Similarity from which a hit counts as the same")
          @JsonProperty(MATCH_SIMILARITY)
          double matchSimilarity,
      @Schema(
              minimum = "0",
              description = "Bits that must speak for equal names before they are looked at")
          @JsonProperty(REVIEW_EVIDENCE)
          double reviewEvidence,
      @Schema(minimum = "0", description = "Further bits for every hundredth of similarity lacking")
          @JsonProperty(EVIDENCE_FOR_DIFFERENCE)
          double evidenceForDifference,
      @Schema(minimum = "0", description = "Bits that must speak for a hit that counts as the same")
          @JsonProperty(MATCH_EVIDENCE)
          double matchEvidence) {

    static Policy of(Thresholds thresholds) {
      return new Policy(
          thresholds.reviewSimilarity(),
          thresholds.matchSimilarity(),
          thresholds.reviewEvidence(),
          thresholds.evidenceForDifference(),
          thresholds.matchEvidence());
    }
  }

  /** The thresholds of a body; what it does not name is taken from those in force. */
  static Thresholds read(JsonNode body, Thresholds inForce) {
    Form form = Form.of(body);
    form.only(
        Set.of(
            REVIEW_SIMILARITY,
            MATCH_SIMILARITY,
            REVIEW_EVIDENCE,
            EVIDENCE_FOR_DIFFERENCE,
            MATCH_EVIDENCE));
    double review = form.number(REVIEW_SIMILARITY, LEAST_SIMILARITY, 1, inForce.reviewSimilarity());
    double match = form.number(MATCH_SIMILARITY, LEAST_SIMILARITY, 1, inForce.matchSimilarity());
    if (review > match) {
      form.wrong(MATCH_SIMILARITY, "OUT_OF_RANGE", "must not be less than " + REVIEW_SIMILARITY);
    }
    double reviewEvidence =
        form.number(REVIEW_EVIDENCE, 0, MOST_EVIDENCE, inForce.reviewEvidence());
    double forDifference =
        form.number(EVIDENCE_FOR_DIFFERENCE, 0, MOST_EVIDENCE, inForce.evidenceForDifference());
    double matchEvidence = form.number(MATCH_EVIDENCE, 0, MOST_EVIDENCE, inForce.matchEvidence());
    form.check();
    return new Thresholds(review, match, reviewEvidence, forDifference, matchEvidence);
  }
}
