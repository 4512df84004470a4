package io.gatehouse.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ways to go on, without those that ask for more people than another way does. */
final class Options {
  private Options() {}

  static List<List<Seat>> smallest(List<List<Seat>> options) {
    List<List<Seat>> kept = new ArrayList<>();
    options.stream()
        .sorted(Comparator.comparingInt(List::size))
        .filter(option -> kept.stream().noneMatch(smaller -> contains(option, smaller)))
        .forEach(kept::add);
    return kept;
  }

  private static boolean contains(List<Seat> option, List<Seat> smaller) {
    List<Seat> rest = new ArrayList<>(option);
    return smaller.stream().allMatch(rest::remove);
  }
}
