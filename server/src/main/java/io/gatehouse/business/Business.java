package io.gatehouse.business;

import io.gatehouse.customer.Customer;
import io.gatehouse.risk.RiskCases.Standing;

/**
 * A business.
 *
 * @param customer which it is
 * @param risk where it stands
 */
public record Business(Customer customer, BusinessDetails details, Standing risk) {}
