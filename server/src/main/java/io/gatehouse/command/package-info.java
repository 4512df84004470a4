/** The command line: {@code ./gatehouse <command>}. What needs no server starts none. */
@ApplicationModule
@NullMarked
package io.gatehouse.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
