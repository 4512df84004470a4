package io.gatehouse.screening.name;

import io.gatehouse.screening.entry.EntityType;
import java.util.Set;

/** How a name is to be read: a person's, or that of a thing. */
public enum NameStyle {
  PERSON,
  ORGANISATION,
  VESSEL;

  /** The ways in which the name of something of this type may be read. */
  public static Set<NameStyle> of(EntityType type) {
    return switch (type) {
      case PERSON -> Set.of(PERSON);
      case ORGANISATION -> Set.of(ORGANISATION);
      case VESSEL, AIRCRAFT -> Set.of(VESSEL);
      case UNKNOWN -> Set.of(PERSON, ORGANISATION, VESSEL);
    };
  }
}
