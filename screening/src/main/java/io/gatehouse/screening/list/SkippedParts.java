package io.gatehouse.screening.list;

import io.gatehouse.screening.list.LoadReport.Skipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is skipped while a list is read. */
public final class SkippedParts {

  private static final int EXAMPLES = 3;

  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** Notes one part. */
  public void add(String where, String why) {
    counts.merge(why, 1, Integer::sum);
    List<String> places = examples.computeIfAbsent(why, reason -> new ArrayList<>());
    if (places.size() < EXAMPLES) {
      places.add(where);
    }
  }

  /** What was noted, the most frequent reason first. */
  public List<Skipped> byReason() {
    return counts.entrySet().stream()
        .map(e -> new Skipped(e.getKey(), e.getValue(), List.copyOf(examples.get(e.getKey()))))
        .sorted(Comparator.comparingInt(Skipped::count).reversed())
        .toList();
  }
}
