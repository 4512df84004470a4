package io.gatehouse.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
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
