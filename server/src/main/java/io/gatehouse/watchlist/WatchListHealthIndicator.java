package io.gatehouse.watchlist;

import io.gatehouse.screening.ListVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * {@code DEGRADED} when a list is missing, was refused or was not confirmed for long: the server
 * works on, with the lists that it has.
 */
@Component("watchLists")
class WatchListHealthIndicator implements HealthIndicator {
  private static final String DEGRADED = "DEGRADED";

  private final ConfiguredLists configured;
  private final WatchListSearch search;
  private final ListStates states;
  private final WatchListSettings settings;
  private final Clock clock;

  WatchListHealthIndicator(
      ConfiguredLists configured,
      WatchListSearch search,
      ListStates states,
      WatchListSettings settings,
      Clock clock) {
    this.configured = configured;
    this.search = search;
    this.states = states;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Health health() {
    try {
      List<ListState> known = states.all();
      Health.Builder health = Health.up();
      for (String list : configured.names()) {
        Optional<ListState> state =
            known.stream().filter(each -> each.list().equals(list)).findFirst();
        Optional<String> trouble = trouble(list, state);
        if (trouble.isPresent()) {
          health.status(DEGRADED);
        }
        health.withDetail(list, details(list, trouble.orElse("in order")));
      }
      return health.build();
    } catch (DataAccessException e) {
      // Whether the database is there is told elsewhere; the lists are in memory.
      return Health.unknown().build();
    }
  }

  private Optional<String> trouble(String list, Optional<ListState> state) {
    if (search.list(list).isEmpty()) {
      return Optional.of(
          "not loaded" + state.map(ListState::refusal).map(w -> ": " + w).orElse(""));
    }
    if (state.isPresent() && state.get().refusal() != null) {
      return Optional.of("the last attempt was refused: " + state.get().refusal());
    }
    Instant stale = clock.instant().minus(settings.staleAfter());
    return state
        .map(ListState::checkedAt)
        .filter(checked -> checked.isBefore(stale))
        .map(checked -> "not confirmed since " + checked);
  }

  private Map<String, Object> details(String list, String condition) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("condition", condition);
    search
        .list(list)
        .ifPresent(
            loaded -> {
              ListVersion version = loaded.version();
              details.put("version", version.checksum());
              details.put("ageSeconds", version.age(clock).toSeconds());
              details.put("entries", version.entries());
            });
    return details;
  }
}
