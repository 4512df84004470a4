package io.gatehouse.bench.screening;

import com.sun.management.ThreadMXBean;
import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.match.Assessor;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Names a second on one core, the slowest searches, memory, and time to load: against OFAC's list
 * and against a million invented names. Speed is measured in processor time of the searching
 * thread, so that other work on the machine does not count.
 */
public final class SearchSpeed {

  private static final int MILLION = 1_000_000;
  private static final int ROUNDS = 6;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Table table =
      new Table(
          "list",
          "names",
          "loaded in",
          "memory",
          "names/s a core",
          "p50",
          "p99",
          "allocated a search");

  private SearchSpeed() {}

  public static void main(String[] arguments) {
    Path directory =
        Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/sanctions/ofac-2021");
    SearchSpeed speed = new SearchSpeed();
    if (Files.exists(directory)) {
      speed.measure("OFAC SDN", () -> ListQuality.load(directory));
    }
    speed.measure("invented", () -> MillionNames.list(MILLION));
    speed.table.print("Speed and memory, one thread");
  }

  private void measure(String label, Supplier<WatchList> source) {
    long before = usedMemory();
    long start = THREADS.getCurrentThreadCpuTime();
    WatchList list = source.get();
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    long memory = usedMemory() - before;
    List<Subject> subjects = subjects(list);
    long[] nanos = new long[subjects.size()];
    double fastest = 0;
    double allocated = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long total = search(list, subjects, nanos);
      allocated = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1e3 / subjects.size();
      fastest = Math.max(fastest, subjects.size() / (total / 1e9));
    }
    Arrays.sort(nanos);
    table.row(
        label,
        "%,d".formatted(list.version().names()),
        "%.1f s".formatted(seconds),
        "%,d MB".formatted(memory / 1_000_000),
        "%,.0f".formatted(fastest),
        "%.2f ms".formatted(nanos[nanos.length / 2] / 1e6),
        "%.2f ms".formatted(nanos[nanos.length * 99 / 100] / 1e6),
        "%.0f kB".formatted(allocated));
  }

  /** Nine strangers to one who is listed, and mistyped at that. */
  private static List<Subject> subjects(WatchList list) {
    Random random = new Random(3);
    List<Subject> subjects = new ArrayList<>();
    SyntheticPeople.names(1_800, random).forEach(name -> subjects.add(Subject.person(name)));
    int every = Math.max(1, list.version().entries() / 200);
    List<Entry> entries = list.entries().toList();
    for (int at = 0; at < entries.size(); at += every) {
      Entry entry = entries.get(at);
      String name = Mutation.ONE_TYPO.apply(entry.primaryName(), random);
      subjects.add(Subject.of(name, entry.type()));
    }
    return subjects;
  }

  private static long search(WatchList list, List<Subject> subjects, long[] nanos) {
    Assessor assessor = new Assessor();
    long total = 0;
    for (int i = 0; i < subjects.size(); i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      list.search(subjects.get(i), assessor);
      nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
      total += nanos[i];
    }
    return total;
  }

  private static long usedMemory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
