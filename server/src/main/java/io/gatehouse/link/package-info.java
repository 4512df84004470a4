/**
 * Links that people get by mail: 256 bits of which the database has the hash, each for one purpose,
 * to be ended at any time.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package io.gatehouse.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
