/**
 * Businesses of programs whose rules are data: taken in, changed, stopped and let go on, with their
 * documents. A business is a customer like any other; what only a business has stands among its
 * facts.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
