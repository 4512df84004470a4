/**
 * What a partner's staff administers by an API of ours: programs, policies of risk, and decisions
 * about customers. Users log in as at the verification door.
 */
@ApplicationModule(displayName = "Administration door")
@NullMarked
package io.gatehouse.door.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
