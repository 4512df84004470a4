package io.gatehouse.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Down when due work has waited so long that nobody can be working on the queue. */
@Component
class QueueHealthIndicator implements HealthIndicator {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final Clock clock;

  QueueHealthIndicator(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Overdue(long tasks, Duration oldest) {}

  @Override
  public Health health() {
    try {
      return health(overdue());
    } catch (DataAccessException e) {
      return Health.down(e).build();
    }
  }

  private static Health health(Overdue overdue) {
    Health.Builder health =
        overdue.oldest().compareTo(LONGEST_WAIT) > 0 ? Health.down() : Health.up();
    return health
        .withDetail("due", overdue.tasks())
        .withDetail("oldestSeconds", overdue.oldest().toSeconds())
        .build();
  }

  private Overdue overdue() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            select count(*), coalesce(min(execution_time), :now)
            from (select execution_time from scheduled_tasks
                  where execution_time <= :now and not picked
                  order by execution_time limit 1000) due
            """)
        .param("now", now)
        .query(
            (row, n) ->
                new Overdue(
                    row.getLong(1), Duration.between(row.getObject(2, OffsetDateTime.class), now)))
        .single();
  }
}
