package io.gatehouse.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {
  /** Who comes back late from a provider is still told so, not that nobody knows of it. */
  private static final Duration KEPT = Duration.ofDays(1);

  @Bean
  Task<Void> forgetLogins(LoginStore store, Clock clock) {
    return Tasks.recurring("forget-logins", FixedDelay.of(Duration.ofHours(1)))
        .execute((task, context) -> store.forget(clock.instant().minus(KEPT)));
  }
}
