package io.gatehouse.door.business;

import io.gatehouse.partner.AccessKey;
import io.gatehouse.partner.BusinessProgram;

/** Who calls, and the program that the address names. */
record BusinessCaller(AccessKey key, BusinessProgram program) {

  /** Whom events and the audit trail name. */
  String actor() {
    return key.username();
  }
}
