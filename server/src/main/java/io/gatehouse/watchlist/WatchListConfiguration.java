package io.gatehouse.watchlist;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchListSettings.class)
class WatchListConfiguration {

  @Bean
  ConfiguredLists configuredLists(
      WatchListSettings settings, ObjectProvider<DefaultLists> defaults) {
    return ConfiguredLists.parse(
        Objects.requireNonNullElseGet(
            settings.lists(), () -> defaults.getIfAvailable(() -> DefaultLists.OFFICIAL).lists()));
  }

  /** Asks for the lists whose time has come. */
  @Bean
  Task<Void> refreshWatchLists(ListRefresh refresh) {
    return Tasks.recurring("refresh-watch-lists", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((task, context) -> refresh.refreshDue());
  }
}
