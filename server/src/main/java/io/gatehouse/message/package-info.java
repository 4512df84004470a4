/**
 * Mail to the outside, through the one queue: promised with what it tells of, sent after that is
 * committed.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
