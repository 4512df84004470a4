package io.gatehouse.audit;

import io.gatehouse.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The audit trail. An entry is written in the transaction of the deed, so that there is none
 * without the other; {@link AuditChain} links the entries afterwards, so that deeds do not wait for
 * one another.
 */
@Component
public class AuditTrail {
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** An entry and its moment, as they were written. */
  public record Written(UUID entryId, Instant at, AuditEntry entry) {}

  /** Writes an entry, in the transaction that is open. */
  public void append(AuditEntry entry) {
    jdbc.sql(
            """
            insert into audit_entry (partner_id, entry_id, at, actor, action, subject_id, before_state, after_state)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(entry.partnerId())
        .param(ids.next())
        .param(OffsetDateTime.now(clock))
        .param(entry.actor())
        .param(entry.action())
        .param(entry.subjectId())
        .param(entry.before())
        .param(entry.after())
        .update();
  }

  /** What was done to something, oldest first. */
  public List<Written> of(UUID partnerId, UUID subjectId) {
    return jdbc.sql(
            """
            select entry_id, at, actor, action, before_state, after_state from audit_entry
            where partner_id = ? and subject_id = ?
            order by at, entry_id
            """)
        .param(partnerId)
        .param(subjectId)
        .query((row, n) -> written(row, partnerId, subjectId))
        .list();
  }

  /**
   * An entry with its place in the chain.
   *
   * @param position null until the chain has reached it
   * @param seal in hex, over the entry and the seal before it; only this installation can check it
   * @param before see {@link AuditEntry}
   */
  public record Linked(
      UUID entryId,
      Instant at,
      String actor,
      String action,
      UUID subjectId,
      @Nullable String before,
      @Nullable String after,
      @Nullable Long position,
      @Nullable String seal) {}

  /** What was done to some things, oldest first, as it stands in the chain. */
  public List<Linked> linked(UUID partnerId, Collection<UUID> subjectIds) {
    return jdbc.sql(
            """
            select entry_id, at, actor, action, subject_id, before_state, after_state, position,
                   encode(seal, 'hex') as seal
            from audit_entry
            where partner_id = ? and subject_id = any(?)
            order by entry_id
            """)
        .param(partnerId)
        .param(subjectIds.toArray(UUID[]::new))
        .query(
            (row, n) ->
                new Linked(
                    row.getObject("entry_id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getObject("subject_id", UUID.class),
                    row.getString("before_state"),
                    row.getString("after_state"),
                    row.getObject("position", Long.class),
                    row.getString("seal")))
        .list();
  }

  private static Written written(ResultSet row, UUID partnerId, UUID subjectId)
      throws SQLException {
    return new Written(
        row.getObject("entry_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new AuditEntry(
            partnerId,
            row.getString("actor"),
            row.getString("action"),
            subjectId,
            row.getString("before_state"),
            row.getString("after_state")));
  }
}
