/** Requests that may be repeated: the same key and body get the same answer. */
@ApplicationModule
@NullMarked
package io.gatehouse.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
