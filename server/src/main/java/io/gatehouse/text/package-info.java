/** Words: texts in the languages that Gatehouse speaks, and the templates that hold them. */
@ApplicationModule
@NullMarked
package io.gatehouse.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
