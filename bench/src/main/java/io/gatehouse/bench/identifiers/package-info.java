/** How many numbers a second one core checks. */
@NullMarked
package io.gatehouse.bench.identifiers;

import org.jspecify.annotations.NullMarked;
