package io.gatehouse.verification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationSettings.class)
class VerificationConfiguration {

  /**
   * Marks verifications whose time is over, every hour. Until then the moment itself decides, so
   * nothing hangs on this job.
   */
  @Bean
  Task<Void> expireVerifications(VerificationExpiry expiry) {
    return Tasks.recurring(VerificationExpiry.JOB, FixedDelay.of(Duration.ofHours(1)))
        .execute((task, context) -> expiry.run());
  }
}
