/**
 * Sweden: Bolagsverket, its contracted service that knows who signs and its free one that does not.
 */
@NullMarked
package io.gatehouse.register.sweden;

import org.jspecify.annotations.NullMarked;
