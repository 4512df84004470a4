package io.gatehouse.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ways to go on, without those that ask for more, or for somebody more special, than another. */
final class Options {
  private Options() {}

  static List<List<Seat>> smallest(List<List<Seat>> options) {
    List<List<Seat>> kept = new ArrayList<>();
    options.stream()
        .sorted(Comparator.<List<Seat>>comparingInt(List::size).thenComparingLong(Options::named))
        .filter(option -> kept.stream().noneMatch(easier -> covers(easier, option)))
        .forEach(kept::add);
    return kept;
  }

  private static long named(List<Seat> option) {
    return option.stream().filter(Seat.Named.class::isInstance).count();
  }

  /** Whether everybody who completes the option also completes the easier one. */
  private static boolean covers(List<Seat> easier, List<Seat> option) {
    List<Seat> open = new ArrayList<>(easier);
    List<Seat> rest = new ArrayList<>(option);
    open.removeIf(rest::remove);
    return open.stream().allMatch(seat -> takeOneWhoFits(seat, rest));
  }

  private static boolean takeOneWhoFits(Seat seat, List<Seat> rest) {
    return rest.stream()
        .filter(other -> other instanceof Seat.Named named && seat.fits(named.officer()))
        .findFirst()
        .map(rest::remove)
        .orElse(false);
  }
}
