package io.gatehouse.evidence;

/** For whom a package is made; it decides what goes into it. */
public enum Audience {
  /** The partner whose customer it is: everything but the codes of people. */
  PARTNER,

  /**
   * Who applied: what they handed in and accepted, and what was decided; nothing of other people.
   */
  APPLICANT,

  /** Who must prove it: everything. */
  COMPLIANCE_OFFICER
}
