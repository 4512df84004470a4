package io.gatehouse.watchlist;

import io.gatehouse.watchlist.Alert.Cause;
import io.gatehouse.watchlist.ScreeningRun.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs in the database. */
@Component
class RunStore {
  private static final String COLUMNS =
      """
      select partner_id, run_id, cause, list, version, entries, total, done, raised, source, after_id, created_at,
             finished_at
      from screening_run where partner_id = :partner
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RunStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(ScreeningRun run) {
    List<String> entries = run.entries();
    jdbc.sql(
            """
            insert into screening_run (partner_id, run_id, cause, list, version, entries, source, after_id, created_at)
            values (:partner, :run, :cause, :list, :version, :entries, :source, :after, :now)
            """)
        .param("partner", run.partnerId())
        .param("run", run.runId())
        .param("cause", run.cause().name())
        .param("list", run.list())
        .param("version", run.version())
        .param("entries", entries == null ? null : entries.toArray(String[]::new))
        .param("source", run.place().source())
        .param("after", run.place().after())
        .param("now", run.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<ScreeningRun> find(UUID partnerId, UUID runId) {
    return jdbc.sql(COLUMNS + "and run_id = :run")
        .param("partner", partnerId)
        .param("run", runId)
        .query((row, n) -> run(row))
        .optional();
  }

  List<ScreeningRun> newest(UUID partnerId, int most) {
    return jdbc.sql(COLUMNS + "order by run_id desc limit :most")
        .param("partner", partnerId)
        .param("most", most)
        .query((row, n) -> run(row))
        .list();
  }

  /** Those that began after a moment, the oldest first. */
  List<ScreeningRun> since(UUID partnerId, Instant moment) {
    return jdbc.sql(COLUMNS + "and created_at >= :moment order by run_id")
        .param("partner", partnerId)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query((row, n) -> run(row))
        .list();
  }

  void begun(ScreeningRun run, long total) {
    jdbc.sql("update screening_run set total = ? where partner_id = ? and run_id = ?")
        .param(total)
        .param(run.partnerId())
        .param(run.runId())
        .update();
  }

  /** Counts what a batch has done, and where it ended. */
  void advanced(ScreeningRun run, Place place, int done, int raised) {
    jdbc.sql(
            """
            update screening_run set source = ?, after_id = ?, done = done + ?, raised = raised + ?
            where partner_id = ? and run_id = ?
            """)
        .param(place.source())
        .param(place.after())
        .param(done)
        .param(raised)
        .param(run.partnerId())
        .param(run.runId())
        .update();
  }

  void finished(ScreeningRun run) {
    jdbc.sql("update screening_run set finished_at = ? where partner_id = ? and run_id = ?")
        .param(OffsetDateTime.now(clock))
        .param(run.partnerId())
        .param(run.runId())
        .update();
  }

  private static ScreeningRun run(ResultSet row) throws SQLException {
    Array entries = row.getArray("entries");
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new ScreeningRun(
        row.getObject("partner_id", UUID.class),
        row.getObject("run_id", UUID.class),
        Cause.valueOf(row.getString("cause")),
        row.getString("list"),
        row.getString("version"),
        entries == null ? null : List.of((String[]) entries.getArray()),
        row.getObject("total", Long.class),
        row.getLong("done"),
        row.getLong("raised"),
        new Place(row.getString("source"), row.getObject("after_id", UUID.class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
