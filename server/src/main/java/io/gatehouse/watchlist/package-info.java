/**
 * The watch lists in use, and who among customers and applicants may stand on them: lists are
 * fetched, checked and swapped; names are screened before a customer becomes active and again when
 * a list changes; people judge what was found.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.watchlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
