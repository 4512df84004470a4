package io.gatehouse.watchlist;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;

/** Long work in the queue, done a slice at a time, so that mail and other work gets its turn. */
final class Slices {

  private Slices() {}

  /** A slice of the work that {@code partner/id} names. */
  interface Slice {
    /** True when there is more to do. */
    boolean goOn(UUID partnerId, UUID id);
  }

  static Task<Void> task(String name, Clock clock, Slice slice) {
    return Tasks.custom(name, Void.class)
        .execute(
            (task, context) -> {
              String[] parts = task.getId().split("/", -1);
              boolean more = slice.goOn(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
              return (complete, operations) -> {
                if (more) {
                  operations.reschedule(complete, clock.instant());
                } else {
                  operations.stop();
                }
              };
            });
  }
}
