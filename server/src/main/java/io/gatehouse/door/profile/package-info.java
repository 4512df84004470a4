/**
 * The profile door: {@code POST /rest/token} and {@code POST /rest/profile/createprofile}.
 * Translates the contract into applications and their outcomes back into the contract's words;
 * decides nothing.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.door.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
