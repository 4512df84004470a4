package io.gatehouse.web.wizard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pages somebody has come by, so that "back" leads where they came from: past the steps that
 * were never theirs. Stands in the address, as there are no sessions.
 */
record Trail(List<String> passed) {
  static final String SUMMARY = "summary";
  private static final int LONGEST = 60;

  Trail {
    passed = List.copyOf(passed);
  }

  /**
   * @param after keys of steps with commas between; what is no step of ours is passed over
   */
  static Trail of(String after) {
    return new Trail(
        Arrays.stream(after.split(",", LONGEST + 1))
            .limit(LONGEST)
            .filter(key -> key.equals(SUMMARY) || Step.of(key).isPresent())
            .toList());
  }

  /** The trail of whoever goes on from a page; coming by again is going back. */
  Trail beyond(String page) {
    List<String> longer =
        new ArrayList<>(passed.contains(page) ? passed.subList(0, passed.indexOf(page)) : passed);
    longer.add(page);
    return new Trail(longer);
  }

  /** The page before, with its own trail, as the end of an address; empty for the first page. */
  String back() {
    return passed.isEmpty()
        ? ""
        : "/" + passed.getLast() + new Trail(passed.subList(0, passed.size() - 1)).query();
  }

  String query() {
    return passed.isEmpty() ? "" : passed.stream().collect(Collectors.joining(",", "?after=", ""));
  }
}
