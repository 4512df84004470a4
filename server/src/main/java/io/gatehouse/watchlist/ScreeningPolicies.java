package io.gatehouse.watchlist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.screening.match.Thresholds;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** From where on a hit counts, by partner: the standard, or what a partner switched on. */
@Component
public class ScreeningPolicies {
  /** How long a policy that another process switched on may go unnoticed. */
  private static final Duration MEMORY = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final LoadingCache<UUID, Thresholds> known =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build(this::load);

  ScreeningPolicies(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The thresholds in force for a partner. */
  public Thresholds of(UUID partnerId) {
    return known.get(partnerId);
  }

  private Thresholds load(UUID partnerId) {
    return jdbc.sql("select thresholds from screening_policy where partner_id = ?")
        .param(partnerId)
        .query((row, n) -> json.readValue(row.getString(1), Thresholds.class))
        .optional()
        .orElse(Thresholds.DEFAULT);
  }

  void put(UUID partnerId, Thresholds thresholds, String by) {
    jdbc.sql(
            """
            insert into screening_policy (partner_id, thresholds, since, set_by)
            values (:partner, cast(:thresholds as jsonb), :now, :by)
            on conflict (partner_id) do update set thresholds = excluded.thresholds, since = excluded.since,
                                                   set_by = excluded.set_by
            """)
        .param("partner", partnerId)
        .param("thresholds", json.writeValueAsString(thresholds))
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .update();
    known.invalidate(partnerId);
  }
}
