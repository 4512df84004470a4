package io.gatehouse.screening.entry;

/** What kind of thing a list entry or a subject is. */
public enum EntityType {
  PERSON,
  ORGANISATION,
  VESSEL,
  AIRCRAFT,
  /** Not told; compared with every kind. */
  UNKNOWN;

  /** Whether the two can be the same thing: equal, or one of them not known. */
  public boolean mayBe(EntityType other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }
}
