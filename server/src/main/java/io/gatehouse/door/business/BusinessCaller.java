package io.gatehouse.door.business;

import io.gatehouse.partner.AccessKey;
import io.gatehouse.partner.BusinessProgram;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who calls, and the program that the address names. */
record BusinessCaller(AccessKey key, BusinessProgram program) implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return key.username();
  }

  /** Whom events and the audit trail name. */
  String actor() {
    return key.username();
  }
}
