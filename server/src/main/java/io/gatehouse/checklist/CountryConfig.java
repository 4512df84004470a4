package io.gatehouse.checklist;

import java.time.Instant;
import java.util.UUID;

/**
 * Which checklist a program asks of companies of a country.
 *
 * @param country ISO alpha-2
 */
public record CountryConfig(
    UUID id,
    String country,
    UUID checklistId,
    boolean active,
    Instant createdAt,
    Instant changedAt) {}
