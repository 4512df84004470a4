/** Files that people hand in: what they are, where they lie, whose they are. */
@ApplicationModule
@NullMarked
package io.gatehouse.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
