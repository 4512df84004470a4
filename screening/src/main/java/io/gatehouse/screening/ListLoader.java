package io.gatehouse.screening;

import io.gatehouse.screening.LoadResult.Loaded;
import io.gatehouse.screening.LoadResult.Refused;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.list.Checksum;
import io.gatehouse.screening.list.DamagedListException;
import io.gatehouse.screening.list.EntrySink;
import io.gatehouse.screening.list.LoadReport;
import io.gatehouse.screening.list.SkippedParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists and refuses those that are not to be believed.
 *
 * @param plausibility what a list must be like
 * @param clock tells when a list was read
 */
public record ListLoader(Plausibility plausibility, Clock clock) {

  public ListLoader(Clock clock) {
    this(Plausibility.DEFAULT, clock);
  }

  /**
   * Reads a list whole. Never throws for what is in the files or missing: that is a refusal.
   *
   * @param previous state of the same list that is in use, when there is one
   */
  public LoadResult load(ListSource source, @Nullable ListVersion previous) {
    Reading reading = new Reading();
    Instant start = clock.instant();
    try {
      String checksum = Checksum.of(source.path());
      source.reader().read(source.path(), reading);
      if (!checksum.equals(Checksum.of(source.path()))) {
        return new Refused("the file changed while it was read", report(source, reading, start));
      }
      Optional<String> objection =
          plausibility.objection(reading.list.size(), reading.unreadable, previous);
      if (objection.isPresent()) {
        return new Refused(objection.get(), report(source, reading, start));
      }
      WatchList list = reading.list.build(source.list(), checksum, start);
      return new Loaded(list, report(source, reading, start));
    } catch (IOException damaged) {
      return new Refused(why(damaged), report(source, reading, start));
    } catch (UncheckedIOException damaged) {
      return new Refused(why(new IOException(damaged)), report(source, reading, start));
    }
  }

  private LoadReport report(ListSource source, Reading reading, Instant start) {
    return new LoadReport(
        source.list(),
        reading.list.size(),
        reading.names,
        reading.skipped.byReason(),
        Duration.between(start, clock.instant()));
  }

  private static String why(IOException damaged) {
    String message = Objects.requireNonNullElse(damaged.getMessage(), "");
    String kind = damaged.getClass().getSimpleName();
    return damaged instanceof DamagedListException ? message : kind + ": " + message;
  }

  private static final class Reading implements EntrySink {

    private final WatchList.Builder list = new WatchList.Builder();
    private final SkippedParts skipped = new SkippedParts();
    private int names;
    private int unreadable;

    @Override
    public void accept(Entry entry) {
      list.add(entry);
      names += entry.names().size();
    }

    @Override
    public void leftOut(String where, String why) {
      skipped.add(where, why);
    }

    @Override
    public void skipped(String where, String why) {
      skipped.add(where, why);
      unreadable++;
    }
  }
}
