package io.gatehouse.application;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends what nobody finished in time, every hour. Until then the moment itself decides, so nothing
 * hangs on this job.
 */
@Configuration(proxyBeanMethods = false)
class Expiry {

  @Bean
  Task<Void> expireApplications(ApplicationStore store, Clock clock) {
    return Tasks.recurring("expire-applications", FixedDelay.of(Duration.ofHours(1)))
        .execute((task, context) -> store.expire(clock.instant()));
  }
}
