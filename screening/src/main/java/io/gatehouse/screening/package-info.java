/**
 * Sanctions and watch lists held in memory, and subjects screened against them.
 *
 * <p>{@link io.gatehouse.screening.WatchLists} is the way in: it loads lists, swaps them while
 * searches run, and finds who on them may be the one that is asked for.
 */
@NullMarked
package io.gatehouse.screening;

import org.jspecify.annotations.NullMarked;
