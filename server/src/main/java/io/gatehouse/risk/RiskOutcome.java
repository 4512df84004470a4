package io.gatehouse.risk;

/** What came of the wish to assess. */
public sealed interface RiskOutcome {

  /**
   * There is an assessment.
   *
   * @param facts from which it was made, with what was found on watch lists
   */
  record Assessed(Assessment assessment, RiskFacts facts) implements RiskOutcome {}

  /** A value stands on the program's blacklist. */
  record Blacklisted() implements RiskOutcome {}

  /**
   * A value stands on the policy's blacklist.
   *
   * @param attribute as {@code entity.attribute}
   */
  record AttributeBlacklisted(String attribute) implements RiskOutcome {}

  /** The engine failed or took too long. */
  record Failed() implements RiskOutcome {}

  /** Risk is to be assessed, but there is no usable policy. */
  record Misconfigured() implements RiskOutcome {}
}
