package io.gatehouse.watchlist;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.watchlist.Alert.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Screens customers that came without passing the gate: a door may make a customer active at once.
 * Looks at those that came since the last look, and a little further back, for what was written
 * late; whoever has passed the gate meanwhile only meets its own alerts.
 */
@Configuration(proxyBeanMethods = false)
class NewCustomers {
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Duration LATE = Duration.ofMinutes(2);
  private static final int PIECE = 200;

  private final JdbcClient jdbc;
  private final CustomerCases cases;
  private final Screening screening;
  private final WatchListSearch search;
  private final ScreeningPolicies policies;
  private final CheckStore checks;
  private final Clock clock;

  NewCustomers(
      JdbcClient jdbc,
      CustomerCases cases,
      Screening screening,
      WatchListSearch search,
      ScreeningPolicies policies,
      CheckStore checks,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.screening = screening;
    this.search = search;
    this.policies = policies;
    this.checks = checks;
    this.clock = clock;
  }

  @Bean
  Task<Void> screenNewCustomers() {
    return Tasks.recurring("screen-new-customers", FixedDelay.of(PAUSE))
        .execute((task, context) -> screenNew());
  }

  private record Look(UUID partnerId, Instant until) {}

  private void screenNew() {
    if (search.on() && search.ready()) {
      jdbc.sql(
              """
              select p.partner_id, coalesce(s.until, p.created_at) as until
              from partner p left join screening_look s on s.partner_id = p.partner_id
              """)
          .query(
              (row, n) ->
                  new Look(
                      row.getObject(1, UUID.class),
                      row.getObject(2, OffsetDateTime.class).toInstant()))
          .list()
          .forEach(this::screenNew);
    }
  }

  private void screenNew(Look look) {
    Instant now = clock.instant();
    Instant since = look.until().minus(LATE);
    UUID after = firstIdOf(since);
    List<ListVersion> lists = search.versions();
    boolean anybody = false;
    for (List<ScreeningCase> piece = cases.active(look.partnerId(), after, PIECE);
        !piece.isEmpty();
        piece = cases.active(look.partnerId(), after, PIECE)) {
      screening.screenAll(
          look.partnerId(), piece, screening::search, null, null, Cause.NEW_CUSTOMER, null);
      after = piece.getLast().position();
      anybody = true;
    }
    if (anybody) {
      checks.ofAll(
          look.partnerId(), since, Cause.NEW_CUSTOMER, policies.of(look.partnerId()), lists);
    }
    jdbc.sql(
            """
            insert into screening_look (partner_id, until) values (?, ?)
            on conflict (partner_id) do update set until = excluded.until
            """)
        .param(look.partnerId())
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Ids begin with the millisecond in which they were made (RFC 9562, version 7). */
  private static UUID firstIdOf(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }
}
