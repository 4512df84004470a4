package io.gatehouse.screening.match;

/** What follows from a comparison. */
public enum Outcome {
  /** Nothing that a person need look at. */
  CLEAR,
  /** May be the same; a person decides. */
  REVIEW,
  /** Is the same unless a person says otherwise. */
  MATCH
}
