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
    Status status,
    Map<String, String> facts,
    Instant createdAt) {

  public Customer {
    facts = Map.copyOf(facts);
  }

  /** The same customer, in another status. */
  Customer with(Status status) {
    return new Customer(
        partnerId, customerId, programId, number, country, businessId, status, facts, createdAt);
  }

  /** Where a customer stands. Stored by its name. */
  public enum Status {
    /** Everything is known; agreement or questionnaire are not accepted yet. */
    AWAITING_ACCEPTANCE,
    /** All is accepted, and something found about it waits for a person's decision. */
    IN_REVIEW,
    ACTIVE,
    /** Stopped, and can go on. */
    SUSPENDED,
    /** Stopped for good. */
    BLOCKED,
    /** Never became active: its people refused, or it was turned down. */
    REJECTED
  }
}
