package io.gatehouse.checklist;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An answer that is in force.
 *
 * @param userId who gave it last
 * @param review whether a person must look at it
 */
public record Answer(
    UUID id, JsonNode value, UUID userId, boolean review, Instant createdAt, Instant changedAt) {}
