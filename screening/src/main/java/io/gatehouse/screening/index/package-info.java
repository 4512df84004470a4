/** Finds the names of a list that can be alike a query, without comparing it with every one. */
@NullMarked
package io.gatehouse.screening.index;

import org.jspecify.annotations.NullMarked;
