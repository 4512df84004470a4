/**
 * Who may call what: every handler declares it, and what declares nothing is refused by the build.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
