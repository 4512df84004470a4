package io.gatehouse.watchlist;

import java.util.List;

/**
 * Nothing can be said of a name: a list that must be searched is not loaded yet, or there is none.
 * Not the same as finding nothing.
 */
public final class ListsNotLoaded extends RuntimeException {
  ListsNotLoaded(List<String> missing) {
    super(
        missing.isEmpty()
            ? "No watch list is configured"
            : "Watch lists are not loaded: " + String.join(", ", missing));
  }
}
