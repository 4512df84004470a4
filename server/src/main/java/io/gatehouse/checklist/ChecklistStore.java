package io.gatehouse.checklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The checklists in the database. A version never changes, so that it is read from there once. */
@Component
class ChecklistStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CURRENT =
      """
      select c.checklist_id, c.version from checklist c
      where c.partner_id = ? and c.deleted_at is null and not c.shipped
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Cache<Key, Checklist> versions = Caffeine.newBuilder().maximumSize(1_000).build();

  ChecklistStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One version of a checklist. */
  record Key(UUID partnerId, UUID checklistId, int version) {}

  Checklist version(UUID partnerId, UUID checklistId, int version) {
    return Objects.requireNonNull(
        versions.get(new Key(partnerId, checklistId, version), this::load));
  }

  private Checklist load(Key key) {
    return jdbc.sql(
            "select document from checklist_version where partner_id = ? and checklist_id = ? and version = ?")
        .param(key.partnerId())
        .param(key.checklistId())
        .param(key.version())
        .query((row, n) -> JSON.readValue(row.getString(1), Checklist.class))
        .single();
  }

  Optional<Checklist> current(UUID partnerId, UUID checklistId) {
    return jdbc.sql(CURRENT + " and c.checklist_id = ?")
        .param(partnerId)
        .param(checklistId)
        .query((row, n) -> version(partnerId, row.getObject(1, UUID.class), row.getInt(2)))
        .optional();
  }

  /** All of a partner, newest first. */
  List<Checklist> all(UUID partnerId) {
    return jdbc
        .sql(CURRENT + " order by c.created_at desc, c.checklist_id desc")
        .param(partnerId)
        .query((row, n) -> new Key(partnerId, row.getObject(1, UUID.class), row.getInt(2)))
        .list()
        .stream()
        .map(key -> version(partnerId, key.checklistId(), key.version()))
        .toList();
  }

  /** Keeps a new checklist; its version is the first. */
  void insert(UUID partnerId, Checklist checklist) {
    jdbc.sql(
            """
            with new as (
              insert into checklist (partner_id, checklist_id, version, created_at)
              values (:partner, :checklist, :version, :now)
              returning partner_id, checklist_id, version
            )
            insert into checklist_version
            select partner_id, checklist_id, version, cast(:document as jsonb) from new
            """)
        .param("partner", partnerId)
        .param("checklist", checklist.id())
        .param("version", checklist.version())
        .param("now", OffsetDateTime.now(clock))
        .param("document", JSON.writeValueAsString(checklist))
        .update();
  }

  /** Keeps a version of a checklist that comes with the program, unless it is kept already. */
  void ship(UUID partnerId, Checklist checklist) {
    Key key = new Key(partnerId, checklist.id(), checklist.version());
    if (versions.getIfPresent(key) != null) {
      return;
    }
    jdbc.sql(
            """
            with kept as (
              insert into checklist (partner_id, checklist_id, version, created_at, shipped)
              values (:partner, :checklist, :version, :now, true)
              on conflict (partner_id, checklist_id)
              do update set version = greatest(checklist.version, excluded.version)
              returning partner_id, checklist_id
            )
            insert into checklist_version
            select partner_id, checklist_id, :version, cast(:document as jsonb) from kept
            on conflict do nothing
            """)
        .param("partner", partnerId)
        .param("checklist", checklist.id())
        .param("version", checklist.version())
        .param("now", OffsetDateTime.now(clock))
        .param("document", JSON.writeValueAsString(checklist))
        .update();
  }

  /** Makes a further version; false when somebody else has made it meanwhile. */
  boolean replace(UUID partnerId, Checklist checklist) {
    return jdbc.sql(
                """
                with next as (
                  update checklist set version = :version
                  where partner_id = :partner and checklist_id = :checklist and version = :version - 1
                    and deleted_at is null
                  returning partner_id, checklist_id, version
                )
                insert into checklist_version
                select partner_id, checklist_id, version, cast(:document as jsonb) from next
                """)
            .param("partner", partnerId)
            .param("checklist", checklist.id())
            .param("version", checklist.version())
            .param("document", JSON.writeValueAsString(checklist))
            .update()
        == 1;
  }

  /** Takes a checklist out of use; who began with it goes on. */
  void delete(UUID partnerId, UUID checklistId) {
    jdbc.sql("update checklist set deleted_at = ? where partner_id = ? and checklist_id = ?")
        .param(OffsetDateTime.now(clock))
        .param(partnerId)
        .param(checklistId)
        .update();
  }
}
