package io.gatehouse.checklist;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** One choice of a select question. */
public record Option(UUID id, Words label, int order) {

  static List<Option> sorted(List<Option> options) {
    return options.stream()
        .sorted(Comparator.comparingInt(Option::order).thenComparing(Option::id))
        .toList();
  }
}
