package io.gatehouse.screening.list;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of reading a list.
 *
 * @param list name of the list
 * @param entries entries read
 * @param names names of these entries
 * @param skipped parts left out, by reason, the most frequent first
 * @param took time spent
 */
public record LoadReport(
    String list, int entries, int names, List<Skipped> skipped, Duration took) {

  /**
   * Parts that were left out for the same reason.
   *
   * @param why the reason in words
   * @param count how many
   * @param examples where some of them stand
   */
  public record Skipped(String why, int count, List<String> examples) {}

  public LoadReport {
    skipped = List.copyOf(skipped);
  }

  /** Parts left out for any reason. */
  public int skippedCount() {
    return skipped.stream().mapToInt(Skipped::count).sum();
  }

  /** The report as lines for a log or a terminal. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s: %,d entries with %,d names in %,d ms",
                list,
                entries,
                names,
                took.toMillis()));
    for (Skipped reason : skipped) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  skipped %,d: %s (%s%s)",
              reason.count(),
              reason.why(),
              String.join(", ", reason.examples()),
              reason.count() > reason.examples().size() ? ", …" : ""));
    }
    return text.toString();
  }
}
