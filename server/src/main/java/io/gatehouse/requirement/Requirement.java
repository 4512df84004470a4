package io.gatehouse.requirement;

/**
 * One thing that is still needed.
 *
 * @param path what, in the words of the field catalogue
 * @param field the line of the catalogue behind it
 * @param reason why it is needed
 * @param giver whose turn it is
 */
public record Requirement(String path, Field field, Reason reason, Giver giver) {

  /** Why something is needed. */
  public enum Reason {
    /** nobody has given it */
    MISSING,
    /** it was right once, and an answer that it depends on has changed since */
    NO_LONGER_RIGHT
  }

  /** Who can give it. */
  public enum Giver {
    /** the person at the company, by the wizard, or the partner on their behalf */
    CONTACT_PERSON
  }
}
