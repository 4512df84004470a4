package io.gatehouse.customer;

import io.gatehouse.customer.Customer.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a customer's status.
 *
 * @param before null for the first, when the customer was made
 * @param actor who made the change: the name of a user, of a credential or of a job
 */
public record CustomerEvent(
    UUID eventId,
    UUID customerId,
    Instant at,
    @Nullable Status before,
    Status after,
    String actor,
    String reason) {}
