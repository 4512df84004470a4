package io.gatehouse.watchlist;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.customer.Activation;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks again whether a customer may become active, once nothing of ours holds it. */
@Configuration(proxyBeanMethods = false)
class ActivationTask {

  /** The gates that {@link Activation} asks are made with this module's own parts: ask late. */
  @Bean
  Task<Void> screeningActivate(ObjectProvider<Activation> activation) {
    return Tasks.oneTime(ActivationQueue.ACTIVATE)
        .execute(
            (task, context) -> {
              String[] parts = task.getId().split("/", -1);
              activation
                  .getObject()
                  .activate(UUID.fromString(parts[0]), UUID.fromString(parts[1]), "screening");
            });
  }
}
