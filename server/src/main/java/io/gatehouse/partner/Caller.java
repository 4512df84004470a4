package io.gatehouse.partner;

import java.util.Set;

/** Who a request comes from: a partner, by one of its credentials. */
public record Caller(String cid, Program program, Brand brand, Set<String> contracts) {
  public Caller {
    contracts = Set.copyOf(contracts);
  }

  public boolean has(Contract contract) {
    return contracts.contains(contract.code());
  }
}
