package io.gatehouse.customer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A company that was taken in.
 *
 * @param number how partners and people call it
 * @param country ISO alpha-3
 * @param businessId the key under which the company is known once
 * @param facts what is known of it, by path of the field catalogue
 */
public record Customer(
    UUID partnerId,
    UUID customerId,
    UUID programId,
    long number,
    String country,
    String businessId,
    String status,
    Map<String, String> facts,
    Instant createdAt) {

  public Customer {
    facts = Map.copyOf(facts);
  }
}
