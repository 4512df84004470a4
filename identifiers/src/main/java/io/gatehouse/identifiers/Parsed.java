package io.gatehouse.identifiers;

/** What came of reading a text as a number of one {@link Kind}. */
public sealed interface Parsed {

  /** The text is such a number. */
  record Valid(Identifier identifier) implements Parsed {}

  /** The text is no such number. */
  record Invalid(Reason reason) implements Parsed {}

  /** Whether the text is such a number. */
  default boolean isValid() {
    return this instanceof Valid;
  }
}
