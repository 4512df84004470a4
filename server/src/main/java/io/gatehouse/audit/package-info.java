/**
 * Who did what, with before and after, in a chain that shows when an entry was changed or removed.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
