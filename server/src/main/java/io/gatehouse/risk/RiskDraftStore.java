package io.gatehouse.risk;

import io.gatehouse.risk.RiskDraft.Difference;
import io.gatehouse.risk.RiskDraft.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** RiskDrafts in the database, and the cases that they are tried on. */
@Component
class RiskDraftStore {
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RiskDraftStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A past case: what the engine found last, and from what. */
  record Case(UUID customerId, Assessment assessment, RiskFacts facts) {}

  void insert(RiskDraft draft) {
    jdbc.sql("insert into risk_draft values (?, ?, ?, cast(? as jsonb), ?, 0, 0, null, ?, ?)")
        .param(draft.partnerId())
        .param(draft.draftId())
        .param(draft.programId())
        .param(draft.policy().toString())
        .param(draft.state().name())
        .param(draft.madeBy())
        .param(draft.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<RiskDraft> find(UUID partnerId, UUID draftId, boolean lock) {
    return jdbc.sql(
            """
            select program_id, policy, state, cases, changed, made_by, made_at from risk_draft
            where partner_id = ? and draft_id = ?
            """
                + (lock ? "for update" : ""))
        .param(partnerId)
        .param(draftId)
        .query((row, n) -> draft(partnerId, draftId, row))
        .optional();
  }

  private RiskDraft draft(UUID partnerId, UUID draftId, ResultSet row) throws SQLException {
    return new RiskDraft(
        partnerId,
        draftId,
        row.getObject("program_id", UUID.class),
        json.readTree(row.getString("policy")),
        State.valueOf(row.getString("state")),
        row.getInt("cases"),
        row.getInt("changed"),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  /** The next cases after those that were tried, by customer. */
  List<Case> next(RiskDraft draft, int size) {
    return jdbc.sql(
            """
            select distinct on (a.customer_id) a.customer_id, a.status, a.score, a.reasons, a.facts
            from risk_assessment a
            where a.partner_id = :partner and a.program_id = :program and a.made_by = :engine
              and a.customer_id > coalesce((select last_customer from risk_draft
                                            where partner_id = :partner and draft_id = :draft), :first)
            order by a.customer_id, a.assessment_id desc
            limit :size
            """)
        .param("partner", draft.partnerId())
        .param("program", draft.programId())
        .param("engine", RiskCases.ENGINE)
        .param("draft", draft.draftId())
        .param("first", FIRST)
        .param("size", size)
        .query(
            (row, n) ->
                new Case(
                    row.getObject("customer_id", UUID.class),
                    assessment(row, ""),
                    json.readValue(row.getString("facts"), RiskFacts.class)))
        .list();
  }

  private Assessment assessment(ResultSet row, String prefix) throws SQLException {
    return new Assessment(
        RiskStatus.valueOf(row.getString(prefix + "status")),
        row.getInt(prefix + "score"),
        json.readValue(row.getString(prefix + "reasons"), REASONS));
  }

  void add(RiskDraft draft, Difference difference) {
    jdbc.sql(
            """
            insert into risk_draft_case
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, cast(? as jsonb))
            """)
        .param(draft.partnerId())
        .param(draft.draftId())
        .param(difference.customerId())
        .param(difference.before().status().name())
        .param(difference.before().score())
        .param(json.writeValueAsString(difference.before().reasons()))
        .param(difference.after().status().name())
        .param(difference.after().score())
        .param(json.writeValueAsString(difference.after().reasons()))
        .update();
  }

  /** How far the trial is. */
  void advance(RiskDraft draft, State state, int cases, int changed, @Nullable UUID last) {
    jdbc.sql(
            """
            update risk_draft
            set state = :state, cases = cases + :cases, changed = changed + :changed,
                last_customer = coalesce(:last, last_customer)
            where partner_id = :partner and draft_id = :draft
            """)
        .param("state", state.name())
        .param("cases", cases)
        .param("changed", changed)
        .param("last", last)
        .param("partner", draft.partnerId())
        .param("draft", draft.draftId())
        .update();
  }

  List<Difference> differences(RiskDraft draft, UUID after, int size) {
    return jdbc.sql(
            """
            select customer_id, before_status, before_score, before_reasons, after_status, after_score, after_reasons
            from risk_draft_case
            where partner_id = ? and draft_id = ? and customer_id > ?
            order by customer_id limit ?
            """)
        .param(draft.partnerId())
        .param(draft.draftId())
        .param(after)
        .param(size)
        .query(
            (row, n) ->
                new Difference(
                    row.getObject("customer_id", UUID.class),
                    assessment(row, "before_"),
                    assessment(row, "after_")))
        .list();
  }
}
