package io.gatehouse.acceptance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds those who were asked and have not acted, at the intervals that are set. */
@Configuration(proxyBeanMethods = false)
class Reminders {
  private static final Duration ROUND = Duration.ofMinutes(10);

  @Bean
  Task<Void> remindSignatories(InvitationStore invitations, Clock clock) {
    return Tasks.recurring("remind-signatories", FixedDelay.of(ROUND))
        .execute((task, context) -> invitations.remind(clock.instant()));
  }
}
