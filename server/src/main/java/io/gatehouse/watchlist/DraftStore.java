package io.gatehouse.watchlist;

import io.gatehouse.screening.match.Outcome;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.PolicyDraft.Difference;
import io.gatehouse.watchlist.PolicyDraft.Shift;
import io.gatehouse.watchlist.ScreeningRun.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts and what they would change, in the database. */
@Component
class DraftStore {
  private static final String COLUMNS =
      """
      select partner_id, draft_id, thresholds, base, created_by, created_at, total, done, source, after_id, finished_at,
             activated_at
      from screening_draft where partner_id = :partner
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  DraftStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void insert(PolicyDraft draft) {
    jdbc.sql(
            """
            insert into screening_draft (partner_id, draft_id, thresholds, base, created_by, created_at, source, after_id)
            values (:partner, :draft, cast(:thresholds as jsonb), cast(:base as jsonb), :by, :now, :source, :after)
            """)
        .param("partner", draft.partnerId())
        .param("draft", draft.draftId())
        .param("thresholds", json.writeValueAsString(draft.thresholds()))
        .param("base", json.writeValueAsString(draft.base()))
        .param("by", draft.createdBy())
        .param("now", draft.createdAt().atOffset(ZoneOffset.UTC))
        .param("source", draft.place().source())
        .param("after", draft.place().after())
        .update();
  }

  Optional<PolicyDraft> find(UUID partnerId, UUID draftId) {
    return jdbc.sql(COLUMNS + "and draft_id = :draft")
        .param("partner", partnerId)
        .param("draft", draftId)
        .query((row, n) -> draft(row))
        .optional();
  }

  List<PolicyDraft> newest(UUID partnerId, int most) {
    return jdbc.sql(COLUMNS + "order by draft_id desc limit :most")
        .param("partner", partnerId)
        .param("most", most)
        .query((row, n) -> draft(row))
        .list();
  }

  void begun(PolicyDraft draft, long total) {
    jdbc.sql("update screening_draft set total = ? where partner_id = ? and draft_id = ?")
        .param(total)
        .param(draft.partnerId())
        .param(draft.draftId())
        .update();
  }

  /** Counts what a piece has done, in the transaction that keeps its differences. */
  void advanced(PolicyDraft draft, Place place, int done) {
    jdbc.sql(
            """
            update screening_draft set source = ?, after_id = ?, done = done + ?
            where partner_id = ? and draft_id = ?
            """)
        .param(place.source())
        .param(place.after())
        .param(done)
        .param(draft.partnerId())
        .param(draft.draftId())
        .update();
  }

  void finished(PolicyDraft draft) {
    mark(draft, "finished_at");
  }

  void activated(PolicyDraft draft) {
    mark(draft, "activated_at");
  }

  private void mark(PolicyDraft draft, String column) {
    jdbc.sql("update screening_draft set " + column + " = ? where partner_id = ? and draft_id = ?")
        .param(OffsetDateTime.now(clock))
        .param(draft.partnerId())
        .param(draft.draftId())
        .update();
  }

  void add(PolicyDraft draft, UUID differenceId, Difference difference) {
    jdbc.sql(
            """
            insert into screening_difference (partner_id, draft_id, difference_id, case_id, customer_id, path, name, list,
              entry_id, matched_name, before_outcome, after_outcome, similarity, evidence)
            values (:partner, :draft, :id, :case, :customer, :path, :name, :list, :entry, :matched, :before, :after,
              :similarity, :evidence)
            """)
        .param("partner", draft.partnerId())
        .param("draft", draft.draftId())
        .param("id", differenceId)
        .param("case", difference.caseId())
        .param("customer", difference.customerId())
        .param("path", difference.path())
        .param("name", difference.name())
        .param("list", difference.list())
        .param("entry", difference.entryId())
        .param("matched", difference.matchedName())
        .param("before", difference.before().name())
        .param("after", difference.after().name())
        .param("similarity", difference.similarity())
        .param("evidence", difference.evidence())
        .update();
  }

  List<Difference> differences(UUID partnerId, UUID draftId, int most) {
    return jdbc.sql(
            """
            select case_id, customer_id, path, name, list, entry_id, matched_name, before_outcome, after_outcome,
                   similarity, evidence
            from screening_difference where partner_id = ? and draft_id = ? order by difference_id limit ?
            """)
        .param(partnerId)
        .param(draftId)
        .param(most)
        .query((row, n) -> difference(row))
        .list();
  }

  List<Shift> shifts(UUID partnerId, UUID draftId) {
    return jdbc.sql(
            """
            select before_outcome, after_outcome, count(*) from screening_difference
            where partner_id = ? and draft_id = ? group by 1, 2 order by 1, 2
            """)
        .param(partnerId)
        .param(draftId)
        .query(
            (row, n) ->
                new Shift(
                    Outcome.valueOf(row.getString(1)),
                    Outcome.valueOf(row.getString(2)),
                    row.getLong(3)))
        .list();
  }

  private static Difference difference(ResultSet row) throws SQLException {
    return new Difference(
        row.getObject("case_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("path"),
        row.getString("name"),
        row.getString("list"),
        row.getString("entry_id"),
        row.getString("matched_name"),
        Outcome.valueOf(row.getString("before_outcome")),
        Outcome.valueOf(row.getString("after_outcome")),
        row.getDouble("similarity"),
        row.getDouble("evidence"));
  }

  private PolicyDraft draft(ResultSet row) throws SQLException {
    return new PolicyDraft(
        row.getObject("partner_id", UUID.class),
        row.getObject("draft_id", UUID.class),
        json.readValue(row.getString("thresholds"), Thresholds.class),
        json.readValue(row.getString("base"), Thresholds.class),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("total", Long.class),
        row.getLong("done"),
        new Place(row.getString("source"), row.getObject("after_id", UUID.class)),
        moment(row, "finished_at"),
        moment(row, "activated_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
