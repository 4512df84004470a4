/**
 * The keys of a new customer, on their way to the partner's endpoint: promised in the transaction
 * that makes the customer active, delivered through the queue, once.
 */
@ApplicationModule(
    allowedDependencies = {
      "application",
      "audit",
      "customer",
      "evidence",
      "partner",
      "platform",
      "requirement"
    })
@NullMarked
package io.gatehouse.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
