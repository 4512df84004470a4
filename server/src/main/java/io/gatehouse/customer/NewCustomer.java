package io.gatehouse.customer;

import io.gatehouse.customer.Customer.Status;
import java.util.List;
import java.util.UUID;

/**
 * What a customer is made of.
 *
 * @param country ISO alpha-3
 * @param businessId the key under which the company is known once; see {@code businessKey} of its
 *     application
 * @param status where it begins
 * @param actor who made it; see {@link CustomerEvent}
 * @param facts what is known of the company, as the JSON object in which it is stored
 * @param users one JSON object a user; the first becomes the administrator
 */
public record NewCustomer(
    UUID partnerId,
    UUID programId,
    UUID applicationId,
    String country,
    String businessId,
    Status status,
    String actor,
    String facts,
    List<String> users) {
  public NewCustomer {
    users = List.copyOf(users);
  }
}
