package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.EntityType;
import java.util.Optional;

/** The schemata of FollowTheMoney, the data model of OpenSanctions, as far as they have names. */
final class FtmSchema {

  private FtmSchema() {}

  /** What the schema describes; empty when it is nothing that is screened, an address say. */
  static Optional<EntityType> type(String schema) {
    return switch (schema) {
      case "Person" -> Optional.of(EntityType.PERSON);
      case "Organization", "Company", "PublicBody" -> Optional.of(EntityType.ORGANISATION);
      case "LegalEntity" -> Optional.of(EntityType.UNKNOWN);
      case "Vessel" -> Optional.of(EntityType.VESSEL);
      case "Airplane" -> Optional.of(EntityType.AIRCRAFT);
      default -> Optional.empty();
    };
  }
}
