package io.gatehouse.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  /** Everything that asks for the time asks this clock; tests put their own in its place. */
  @Bean
  @ConditionalOnMissingBean
  Clock systemClock() {
    return Clock.systemUTC();
  }

  /** The queue asks the same clock. */
  @Bean
  com.github.kagkarlsson.scheduler.Clock queueClock(Clock clock) {
    return clock::instant;
  }

  /** Keeps the notes few that the length of a list is summed from. */
  @Bean
  Task<Void> addUpListTally(ListTally tally) {
    return Tasks.recurring("add-up-list-tally", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((task, context) -> tally.addUp());
  }

  @Bean(destroyMethod = "close")
  Database database(Settings settings) {
    return Database.open(settings);
  }

  /** Closed by {@link Database}, which stops the embedded server after it. */
  @Bean(destroyMethod = "")
  HikariDataSource dataSource(Database database) {
    return database.pool();
  }

  @Bean
  Keys keys(Settings settings) {
    return Keys.open(settings);
  }
}
