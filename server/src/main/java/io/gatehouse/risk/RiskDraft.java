package io.gatehouse.risk;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A policy that is tried on past cases before it is switched on.
 *
 * @param cases how many it was tried on so far
 * @param changed how many of them would come out otherwise
 */
public record RiskDraft(
    UUID partnerId,
    UUID draftId,
    UUID programId,
    JsonNode policy,
    State state,
    int cases,
    int changed,
    String madeBy,
    Instant madeAt) {

  /** How far it is. Stored by its name. */
  public enum State {
    RUNNING,
    DONE,
    SWITCHED_ON
  }

  /** A case that would come out otherwise. */
  public record Difference(UUID customerId, Assessment before, Assessment after) {}
}
