/**
 * Risk: the policy of a program as data, the pure function that applies it to what is known of a
 * company, the synchronous assessment with its time limit, what was found, and exemptions from it.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
