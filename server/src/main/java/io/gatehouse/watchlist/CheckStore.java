package io.gatehouse.watchlist;

import io.gatehouse.platform.Ids;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.Alert.Cause;
import io.gatehouse.watchlist.ScreeningCheck.Name;
import io.gatehouse.watchlist.ScreeningCheck.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was compared with watch lists, in the database. */
@Component
class CheckStore {
  private static final TypeReference<List<Name>> NAMES = new TypeReference<>() {};
  private static final TypeReference<List<State>> STATES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  CheckStore(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps that the names of a case were compared with all lists. */
  void ofCase(
      ScreeningCase of, Cause cause, Thresholds thresholds, List<ListVersion> lists, int hits) {
    insert(
        of.partnerId(),
        of.caseId(),
        new ScreeningCheck(
            cause,
            null,
            of.parties().stream().map(Name::of).toList(),
            thresholds,
            lists.stream().map(State::of).toList(),
            hits,
            clock.instant()));
  }

  /** Keeps that all customers of a partner that came since a moment were. */
  void ofAll(
      UUID partnerId, Instant since, Cause cause, Thresholds thresholds, List<ListVersion> lists) {
    insert(
        partnerId,
        null,
        new ScreeningCheck(
            cause,
            since,
            null,
            thresholds,
            lists.stream().map(State::of).toList(),
            null,
            clock.instant()));
  }

  private void insert(UUID partnerId, @Nullable UUID caseId, ScreeningCheck check) {
    Instant since = check.since();
    jdbc.sql(
            """
            insert into screening_check (partner_id, check_id, case_id, since, cause, names, thresholds, lists, hits, at)
            values (:partner, :check, :case, :since, :cause, cast(:names as jsonb), cast(:thresholds as jsonb),
                    cast(:lists as jsonb), :hits, :at)
            """)
        .param("partner", partnerId)
        .param("check", ids.next())
        .param("case", caseId)
        .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
        .param("cause", check.cause().name())
        .param("names", check.names() == null ? null : json.writeValueAsString(check.names()))
        .param("thresholds", json.writeValueAsString(check.thresholds()))
        .param("lists", json.writeValueAsString(check.lists()))
        .param("hits", check.hits())
        .param("at", check.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * What a case took part in, the oldest first.
   *
   * @param cameAt when the customer came
   */
  List<ScreeningCheck> of(UUID partnerId, UUID caseId, Instant cameAt) {
    return jdbc.sql(
            """
            select check_id, cause, since, names, thresholds, lists, hits, at from screening_check
            where partner_id = :partner and case_id = :case
            union all
            select check_id, cause, since, names, thresholds, lists, hits, at from screening_check
            where partner_id = :partner and case_id is null and since <= :came and at >= :came
            order by check_id
            """)
        .param("partner", partnerId)
        .param("case", caseId)
        .param("came", cameAt.atOffset(ZoneOffset.UTC))
        .query((row, n) -> check(row))
        .list();
  }

  private ScreeningCheck check(ResultSet row) throws SQLException {
    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
    String names = row.getString("names");
    return new ScreeningCheck(
        Cause.valueOf(row.getString("cause")),
        since == null ? null : since.toInstant(),
        names == null ? null : json.readValue(names, NAMES),
        json.readValue(row.getString("thresholds"), Thresholds.class),
        json.readValue(row.getString("lists"), STATES),
        row.getObject("hits", Integer.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
