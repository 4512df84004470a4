package io.gatehouse.watchlist;

import io.gatehouse.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work for the queue, promised in the transaction that is open. */
@Component
class ActivationQueue {
  /** Tries once more to make a customer active; its instances are {@code partner/customer/any}. */
  static final String ACTIVATE = "screening-activate";

  private static final Duration LATER = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  ActivationQueue(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Nothing of ours holds the customer any more. */
  void activate(UUID partnerId, UUID customerId) {
    put(ACTIVATE, partnerId + "/" + customerId + "/" + ids.next(), clock.instant());
  }

  /** What holds the customer will pass by itself. */
  void activateLater(UUID partnerId, UUID customerId) {
    put(ACTIVATE, partnerId + "/" + customerId + "/" + ids.next(), clock.instant().plus(LATER));
  }

  void put(String task, String instance, Instant when) {
    jdbc.sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
            values (?, ?, ?, false, 1, 10)
            """)
        .param(task)
        .param(instance)
        .param(when.atOffset(ZoneOffset.UTC))
        .update();
  }
}
