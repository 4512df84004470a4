package io.gatehouse.watchlist;

import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.list.LoadReport;
import io.gatehouse.watchlist.ListState.Report;
import io.gatehouse.watchlist.ListState.Skipped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which state of each list all processes are to search, and what came of asking for a new one. */
@Component
public class ListStates {
  private static final String COLUMNS =
      """
      select list, checksum, entries, names, loaded_at, checked_at, attempted_at, refusal, report from watch_list
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ListStates(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** All that were ever configured, by name. */
  public List<ListState> all() {
    return jdbc.sql(COLUMNS + "order by list").query((row, n) -> state(row)).list();
  }

  public Optional<ListState> find(String list) {
    return jdbc.sql(COLUMNS + "where list = ?")
        .param(list)
        .query((row, n) -> state(row))
        .optional();
  }

  /** Makes the row, when it is missing, and keeps others from it until the transaction ends. */
  Optional<String> lock(String list) {
    jdbc.sql(
            """
            insert into watch_list (list, attempted_at) values (?, ?) on conflict (list) do nothing
            """)
        .param(list)
        .param(OffsetDateTime.now(clock))
        .update();
    return Optional.ofNullable(
        jdbc.sql("select checksum from watch_list where list = ? for update")
            .param(list)
            .query((row, n) -> new Checksum(row.getString(1)))
            .single()
            .hex());
  }

  private record Checksum(@Nullable String hex) {}

  /** A new state is in use from now on. */
  void changed(ListVersion version, LoadReport report) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            update watch_list set checksum = ?, entries = ?, names = ?, loaded_at = ?, checked_at = ?, attempted_at = ?,
                                  refusal = null, report = cast(? as jsonb)
            where list = ?
            """)
        .param(version.checksum())
        .param(version.entries())
        .param(version.names())
        .param(version.loadedAt().atOffset(ZoneOffset.UTC))
        .param(now)
        .param(now)
        .param(json.writeValueAsString(kept(report)))
        .param(version.list())
        .update();
  }

  /** The state in use is the one that its place has. */
  void confirmed(String list) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            "update watch_list set checked_at = ?, attempted_at = ?, refusal = null where list = ?")
        .param(now)
        .param(now)
        .param(list)
        .update();
  }

  /**
   * The state in use stays.
   *
   * @param report null when nothing could be read
   */
  void refused(String list, String why, @Nullable LoadReport report) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            insert into watch_list (list, attempted_at, refusal, report)
            values (:list, :now, :why, cast(:report as jsonb))
            on conflict (list) do update set attempted_at = :now, refusal = :why,
                                             report = coalesce(excluded.report, watch_list.report)
            """)
        .param("list", list)
        .param("now", now)
        .param("why", why)
        .param("report", report == null ? null : json.writeValueAsString(kept(report)))
        .update();
  }

  private static Report kept(LoadReport report) {
    return new Report(
        report.entries(),
        report.names(),
        report.skipped().stream()
            .map(skipped -> new Skipped(skipped.why(), skipped.count(), skipped.examples()))
            .toList(),
        report.took().toMillis());
  }

  private ListState state(ResultSet row) throws SQLException {
    String report = row.getString("report");
    return new ListState(
        row.getString("list"),
        row.getString("checksum"),
        row.getInt("entries"),
        row.getInt("names"),
        moment(row, "loaded_at"),
        moment(row, "checked_at"),
        row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
        row.getString("refusal"),
        report == null ? null : json.readValue(report, Report.class));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
