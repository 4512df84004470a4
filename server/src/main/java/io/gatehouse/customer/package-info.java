/** The result: customers, their users and their status. */
@ApplicationModule
@NullMarked
package io.gatehouse.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
