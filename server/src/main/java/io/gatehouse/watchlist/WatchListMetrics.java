package io.gatehouse.watchlist;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Age and size of each list as this process searches it. */
@Component
class WatchListMetrics implements MeterBinder {
  private final ConfiguredLists configured;
  private final WatchListSearch search;
  private final Clock clock;

  WatchListMetrics(ConfiguredLists configured, WatchListSearch search, Clock clock) {
    this.configured = configured;
    this.search = search;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String list : configured.names()) {
      Gauge.builder("gatehouse.watchlist.age", () -> age(list))
          .description("time since the state in use was accepted; NaN while there is none")
          .baseUnit("seconds")
          .tag("list", list)
          .register(registry);
      Gauge.builder("gatehouse.watchlist.entries", () -> entries(list))
          .description("entries of the state in use")
          .tag("list", list)
          .register(registry);
    }
  }

  private double age(String list) {
    return search
        .list(list)
        .map(loaded -> (double) loaded.version().age(clock).toSeconds())
        .orElse(Double.NaN);
  }

  private int entries(String list) {
    return search.list(list).map(loaded -> loaded.version().entries()).orElse(0);
  }
}
