package io.gatehouse.screening.match;

/**
 * From where on a comparison is worth a person's time. The less alike two names are, the more
 * evidence it takes: one mistyped letter in a rare name is looked at, two in a common one are not.
 *
 * @param reviewSimilarity name similarity from which a hit is looked at, 0 to 1
 * @param matchSimilarity name similarity from which a hit counts as the same
 * @param reviewEvidence bits that must speak for a hit with equal names before it is looked at
 * @param evidenceForDifference further bits that it takes for every hundredth of similarity that
 *     the names lack
 * @param matchEvidence bits that must speak for a hit before it counts as the same
 */
public record Thresholds(
    double reviewSimilarity,
    double matchSimilarity,
    double reviewEvidence,
    double evidenceForDifference,
    double matchEvidence) {

  /**
   * Found on the labelled pairs and the list simulation of {@code bench}. Twenty bits are one name
   * in a million.
   */
  public static final Thresholds DEFAULT = new Thresholds(0.7, 0.95, 6, 0.45, 22);

  public Thresholds {
    if (!(reviewSimilarity > 0.5 && reviewSimilarity <= matchSimilarity && matchSimilarity <= 1)) {
      throw new IllegalArgumentException(
          "Similarities must be 0.5 < review <= match <= 1, not %s and %s"
              .formatted(reviewSimilarity, matchSimilarity));
    }
  }

  Outcome outcome(double similarity, double evidence) {
    if (similarity >= matchSimilarity && evidence >= matchEvidence) {
      return Outcome.MATCH;
    }
    double needed = reviewEvidence + evidenceForDifference * 100 * (1 - similarity);
    return similarity >= reviewSimilarity && evidence >= needed ? Outcome.REVIEW : Outcome.CLEAR;
  }
}
