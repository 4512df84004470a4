package io.gatehouse.acceptance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.acceptance.Acceptance.State;
import io.gatehouse.customer.Activation;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The end of all acceptances of a customer: it becomes active. That is tried at once, and promised
 * to the queue for the case that the process ends in between.
 */
@Configuration(proxyBeanMethods = false)
class Completing {
  private static final String TASK = "activate-customer";
  private static final Duration LATER = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final AcceptanceStore acceptances;
  private final Activation activation;
  private final Clock clock;

  Completing(JdbcClient jdbc, AcceptanceStore acceptances, Activation activation, Clock clock) {
    this.jdbc = jdbc;
    this.acceptances = acceptances;
    this.activation = activation;
    this.clock = clock;
  }

  @Bean
  Task<Void> activateCustomer() {
    return Tasks.oneTime(TASK)
        .execute(
            (task, context) -> {
              String[] key = task.getId().split("/", 3);
              activate(UUID.fromString(key[0]), UUID.fromString(key[1]), "queue");
            });
  }

  /** Promises it, in the transaction that is open. */
  void promise(Acceptance acceptance) {
    jdbc.sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
            values (?, ?, ?, false, 1, 50)
            on conflict do nothing
            """)
        .param(TASK)
        .param(
            "%s/%s/%s"
                .formatted(
                    acceptance.partnerId(), acceptance.customerId(), acceptance.acceptanceId()))
        .param(OffsetDateTime.now(clock).plus(LATER))
        .update();
  }

  /** Makes the customer active, if this was the last paper. Not within a transaction. */
  void complete(Acceptance acceptance, String actor) {
    activate(acceptance.partnerId(), acceptance.customerId(), actor);
  }

  private void activate(UUID partnerId, UUID customerId, String actor) {
    boolean all =
        acceptances.ofCustomer(partnerId, customerId).stream()
            .allMatch(acceptance -> acceptance.state() == State.ACCEPTED);
    if (all) {
      activation.activate(partnerId, customerId, actor);
    }
  }
}
