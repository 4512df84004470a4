package io.gatehouse.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Seats the officers of a company in one combination, as many of those present as possible. A
 * bipartite matching by augmenting paths: because those present are seated first and a seated
 * officer is never sent away, only moved, no other seating uses more of them.
 */
final class Seating {
  private final List<Seat> seats;
  private final Map<Integer, Officer> taken = new HashMap<>();

  private Seating(List<Seat> seats) {
    this.seats = seats;
  }

  /**
   * The seats that stay empty when those present sit as well as they can; empty Optional when the
   * roster cannot fill the combination at all.
   */
  static Optional<List<Seat>> missing(
      Combination combination, Set<Officer> present, Collection<Officer> roster) {
    Seating seating = new Seating(combination.seats());
    Set<Officer> order = new LinkedHashSet<>(present);
    order.addAll(roster);
    order.forEach(officer -> seating.seat(officer, new HashSet<>()));
    if (seating.taken.size() < seating.seats.size()) {
      return Optional.empty();
    }
    List<Seat> missing = new ArrayList<>();
    for (int i = 0; i < seating.seats.size(); i++) {
      if (!present.contains(seating.taken.get(i))) {
        missing.add(seating.seats.get(i));
      }
    }
    return Optional.of(missing);
  }

  private boolean seat(Officer officer, Set<Integer> tried) {
    for (int i = 0; i < seats.size(); i++) {
      if (seats.get(i).fits(officer) && tried.add(i)) {
        Officer sitting = taken.get(i);
        if (sitting == null || seat(sitting, tried)) {
          taken.put(i, officer);
          return true;
        }
      }
    }
    return false;
  }
}
