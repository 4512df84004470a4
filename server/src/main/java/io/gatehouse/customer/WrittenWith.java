package io.gatehouse.customer;

import java.util.Map;

/**
 * What is written in the statement that makes a customer, so that there is neither without the
 * other.
 *
 * @param insert an {@code insert … select … from made}; {@code made (partner_id, customer_id,
 *     program_id)} holds the customer, or nothing when none was made
 * @param parameters those of its own, by name
 */
public record WrittenWith(String insert, Map<String, Object> parameters) {
  public WrittenWith {
    parameters = Map.copyOf(parameters);
  }
}
