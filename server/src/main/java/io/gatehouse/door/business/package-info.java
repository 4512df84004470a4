/**
 * The business door: {@code /{program}/v1/businesses} and what belongs to it. Translates the
 * contract into commands and their outcomes back into the contract's words; decides nothing.
 */
@ApplicationModule(displayName = "Business door")
@NullMarked
package io.gatehouse.door.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
