package io.gatehouse.risk;

/** What an assessment comes to. Stored by its name. */
public enum RiskStatus {
  /** A person must look. */
  PENDING,
  /** Nothing was found, or an exemption covers it. */
  CLEARED,
  /** Flagged: it may exist, but needs an exemption to go on after a stop. */
  REJECTED,
  /** Beyond what the policy tolerates. */
  BLOCKED,
  /** Risk is not assessed in this program. */
  UNKNOWN
}
