/** What operators see: health, the checks before a start, the lines that a start prints. */
@ApplicationModule
@NullMarked
package io.gatehouse.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
