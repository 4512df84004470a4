/**
 * The ground floor: settings, database, keys, ids and the clock. Knows nothing about onboarding.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
