/**
 * Verifications: whether a company exists and a person may act for it, asked of its register and,
 * where that does not decide, of a person. Ends in a customer.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
