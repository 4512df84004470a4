package io.gatehouse.identifiers;

/** The rule that a text fails. */
public enum Rule {
  /** There are too few or too many characters. */
  LENGTH,
  /** A character is not allowed, or not at its place. */
  CHARACTERS,
  /** The first characters are not those of the kind. */
  PREFIX,
  /** The last characters are not those of the kind. */
  SUFFIX,
  /** The birth date in the number does not exist, or cannot be that of a living person. */
  DATE,
  /** One part of the number has a value that is not in use. */
  COMPONENT,
  /** The check digit, or check letter, does not fit the others. */
  CHECK_DIGIT,
  /** The number fits the scheme, and yet its issuing body never gave it out. */
  NEVER_ISSUED,
  /** The number is of a temporary series: nobody is found by it in a register. */
  TEMPORARY_NUMBER,
  /** The scheme that the number belongs to has been withdrawn. */
  REMOVED_SCHEME
}
