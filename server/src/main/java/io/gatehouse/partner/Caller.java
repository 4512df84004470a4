package io.gatehouse.partner;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from: a partner, by one of its credentials, or one of its customers.
 *
 * @param customerId the customer whose credential it is; null: the partner's own
 */
public record Caller(
    String cid, Program program, Brand brand, Set<String> contracts, @Nullable UUID customerId) {
  public Caller {
    contracts = Set.copyOf(contracts);
  }

  public boolean has(Contract contract) {
    return contracts.contains(contract.code());
  }
}
