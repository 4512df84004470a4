/** How alike two names are, how much that tells, and what follows from it. */
@NullMarked
package io.gatehouse.screening.match;

import org.jspecify.annotations.NullMarked;
