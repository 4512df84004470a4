package io.gatehouse.watchlist;

import io.gatehouse.platform.Ids;
import io.gatehouse.screening.Hit;
import io.gatehouse.screening.match.Outcome;
import io.gatehouse.watchlist.Alert.Cause;
import io.gatehouse.watchlist.Alert.Judgement;
import io.gatehouse.watchlist.Alert.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The alerts in the database. One stands for a name, an entry and what matters of both: the same
 * hit again finds the alert that is there, with its judgement.
 */
@Component
class AlertStore {
  private static final String COLUMNS =
      """
      select partner_id, alert_id, case_id, customer_id, path, name, outcome, similarity, evidence, matched_name,
             explanation, list, version, list_loaded_at, entry, cause, run_id, created_at, verdict, reason, judged_by,
             judged_at
      from screening_alert where partner_id = :partner
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  AlertStore(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the alert of a hit says now. */
  record Standing(UUID alertId, @Nullable Verdict verdict, boolean isNew) {}

  /** Raises an alert for a hit, or finds the one that stands for it. */
  Standing raise(ScreeningCase of, Party party, Hit hit, Cause cause, @Nullable UUID runId) {
    UUID alertId = ids.next();
    return jdbc.sql(
            """
            insert into screening_alert (partner_id, alert_id, case_id, customer_id, path, name, subject_print, list,
              entry_id, entry_print, outcome, similarity, evidence, matched_name, explanation, version, list_loaded_at,
              entry, cause, run_id, created_at)
            values (:partner, :alert, :case, :customer, :path, :name, :subject_print, :list, :entry_id, :entry_print,
              :outcome, :similarity, :evidence, :matched, :explanation, :version, :loaded, cast(:entry as jsonb), :cause,
              :run, :now)
            on conflict (partner_id, case_id, subject_print, list, entry_id, entry_print)
            do update set customer_id = coalesce(screening_alert.customer_id, excluded.customer_id),
              verdict = nullif(screening_alert.verdict, 'SUPERSEDED')
            returning alert_id, verdict
            """)
        .param("partner", of.partnerId())
        .param("alert", alertId)
        .param("case", of.caseId())
        .param("customer", of.customerId())
        .param("path", party.path())
        .param("name", party.subject().name())
        .param("subject_print", Fingerprint.of(party.subject()))
        .param("list", hit.version().list())
        .param("entry_id", hit.entry().id())
        .param("entry_print", Fingerprint.of(hit.entry()))
        .param("outcome", hit.assessment().outcome().name())
        .param("similarity", hit.assessment().similarity())
        .param("evidence", hit.assessment().evidence())
        .param("matched", hit.name().text())
        .param("explanation", hit.assessment().explanation().toArray(String[]::new))
        .param("version", hit.version().checksum())
        .param("loaded", hit.version().loadedAt().atOffset(ZoneOffset.UTC))
        .param("entry", json.writeValueAsString(ListedEntry.of(hit.entry())))
        .param("cause", cause.name())
        .param("run", runId)
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) -> standing(row, alertId))
        .single();
  }

  private static Standing standing(ResultSet row, UUID fresh) throws SQLException {
    UUID alertId = row.getObject("alert_id", UUID.class);
    return new Standing(alertId, verdict(row), alertId.equals(fresh));
  }

  /**
   * Closes the open alerts of a case that nothing stands behind any more.
   *
   * @param list only those of this list; null: of every list
   * @param entries only those of these entries; null: of every entry
   * @param standing the alerts that stand
   * @return how many were closed
   */
  int supersede(
      ScreeningCase of, @Nullable String list, @Nullable Set<String> entries, Set<UUID> standing) {
    return jdbc.sql(
            """
            update screening_alert
            set verdict = 'SUPERSEDED', reason = 'one side changed', judged_by = 'screening', judged_at = :now
            where partner_id = :partner and case_id = :case and verdict is null
              and (cast(:list as text) is null or list = :list)
              and (cast(:entries as text[]) is null or entry_id = any (:entries))
              and alert_id <> all (:standing)
            """)
        .param("partner", of.partnerId())
        .param("case", of.caseId())
        .param("list", list)
        .param("entries", entries == null ? null : entries.toArray(String[]::new))
        .param("standing", standing.toArray(UUID[]::new))
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  Optional<Alert> find(UUID partnerId, UUID alertId) {
    return jdbc.sql(COLUMNS + "and alert_id = :alert")
        .param("partner", partnerId)
        .param("alert", alertId)
        .query((row, n) -> alert(row))
        .optional();
  }

  /** The newest first. */
  List<Alert> page(
      UUID partnerId,
      @Nullable Boolean open,
      @Nullable UUID customerId,
      @Nullable UUID after,
      int size) {
    return jdbc.sql(
            COLUMNS
                + """
                and (cast(:open as boolean) is null or (verdict is null) = :open)
                and (cast(:customer as uuid) is null or customer_id = :customer)
                and (cast(:after as uuid) is null or alert_id < :after)
                order by alert_id desc limit :size
                """)
        .param("partner", partnerId)
        .param("open", open)
        .param("customer", customerId)
        .param("after", after)
        .param("size", size)
        .query((row, n) -> alert(row))
        .list();
  }

  /** All of a case, the oldest first. */
  List<Alert> of(UUID partnerId, UUID caseId) {
    return jdbc.sql(COLUMNS + "and case_id = :case order by alert_id")
        .param("partner", partnerId)
        .param("case", caseId)
        .query((row, n) -> alert(row))
        .list();
  }

  /** Writes a judgement if the alert still is as it was thought to be. */
  boolean judge(Alert alert, Judgement judgement) {
    return jdbc.sql(
                """
                update screening_alert set verdict = :verdict, reason = :reason, judged_by = :by, judged_at = :at
                where partner_id = :partner and alert_id = :alert and verdict is not distinct from :before
                """)
            .param("partner", alert.partnerId())
            .param("alert", alert.alertId())
            .param("verdict", judgement.verdict().name())
            .param("reason", judgement.reason())
            .param("by", judgement.by())
            .param("at", judgement.at().atOffset(ZoneOffset.UTC))
            .param("before", alert.judgement() == null ? null : alert.judgement().verdict().name())
            .update()
        == 1;
  }

  /** Those of some cases that have alerts that wait for a judgement. */
  Set<UUID> withOpen(UUID partnerId, Collection<UUID> caseIds) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct case_id from screening_alert
                where partner_id = ? and case_id = any (?) and verdict is null
                """)
            .param(partnerId)
            .param(caseIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** How many alerts of a case wait for a judgement. */
  long open(UUID partnerId, UUID caseId) {
    return jdbc.sql(
            """
            select count(*) from screening_alert where partner_id = ? and case_id = ? and verdict is null
            """)
        .param(partnerId)
        .param(caseId)
        .query(Long.class)
        .single();
  }

  private Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getObject("partner_id", UUID.class),
        row.getObject("alert_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("path"),
        row.getString("name"),
        Outcome.valueOf(row.getString("outcome")),
        row.getDouble("similarity"),
        row.getDouble("evidence"),
        row.getString("matched_name"),
        List.of((String[]) row.getArray("explanation").getArray()),
        row.getString("list"),
        row.getString("version"),
        row.getObject("list_loaded_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("entry"), ListedEntry.class),
        Cause.valueOf(row.getString("cause")),
        row.getObject("run_id", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        judgement(row));
  }

  private static @Nullable Judgement judgement(ResultSet row) throws SQLException {
    Verdict verdict = verdict(row);
    return verdict == null
        ? null
        : new Judgement(
            verdict,
            row.getString("reason"),
            row.getString("judged_by"),
            row.getObject("judged_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null ? null : Verdict.valueOf(verdict);
  }
}
