package io.gatehouse.verification;

import static io.gatehouse.verification.VerificationStore.instant;
import static io.gatehouse.verification.VerificationStore.utc;

import io.gatehouse.verification.Justification.Decision;
import io.gatehouse.verification.Verification.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The justifications in the database. */
@Component
class JustificationStore {
  private static final String COLUMNS =
      """
      select j.partner_id, j.justification_id, j.verification_id, j.user_id, u.number as user_number, u.full_name,
             j.user_text, j.decision, s.number as staff_number, j.decided_by, j.decided_at, j.staff_notes, j.created_at,
             j.changed_at
      from justification j
      join api_user u on u.partner_id = j.partner_id and u.user_id = j.user_id
      left join api_user s on s.partner_id = j.partner_id and s.user_id = j.decided_by
      where j.partner_id = :partner
      """;

  private final JdbcClient jdbc;
  private final VerificationStore verifications;

  JustificationStore(JdbcClient jdbc, VerificationStore verifications) {
    this.jdbc = jdbc;
    this.verifications = verifications;
  }

  /** A row without the verification that it belongs to. */
  private record Row(
      UUID partnerId,
      UUID justificationId,
      UUID verificationId,
      Owner author,
      @Nullable String text,
      Decision decision,
      @Nullable Long decidedBy,
      java.time.@Nullable Instant decidedAt,
      String staffNotes,
      java.time.Instant createdAt,
      java.time.Instant changedAt) {

    Justification of(Verification verification) {
      return new Justification(
          justificationId,
          verification,
          author,
          text,
          decision,
          decidedBy,
          decidedAt,
          staffNotes,
          createdAt,
          changedAt);
    }
  }

  void insert(Justification justification) {
    jdbc.sql(
            """
            insert into justification (partner_id, justification_id, verification_id, user_id, user_text, decision,
                                       staff_notes, created_at, changed_at)
            values (:partner, :justification, :verification, :user, :text, 'pending', '', :now, :now)
            """)
        .param("partner", justification.verification().partnerId())
        .param("justification", justification.justificationId())
        .param("verification", justification.verificationId())
        .param("user", justification.author().userId())
        .param("text", justification.text())
        .param("now", utc(justification.createdAt()))
        .update();
  }

  Optional<Justification> find(UUID partnerId, UUID justificationId) {
    return with(
            partnerId,
            jdbc.sql(COLUMNS + "and j.justification_id = :justification")
                .param("partner", partnerId)
                .param("justification", justificationId)
                .query((row, n) -> row(row))
                .list())
        .stream()
        .findFirst();
  }

  /** Those of some verifications, newest first. */
  List<Justification> of(UUID partnerId, Collection<UUID> verificationIds) {
    return with(
        partnerId,
        jdbc.sql(
                COLUMNS
                    + "and j.verification_id = any(:verifications) order by j.created_at desc, j.justification_id desc")
            .param("partner", partnerId)
            .param("verifications", verificationIds.toArray(UUID[]::new))
            .query((row, n) -> row(row))
            .list());
  }

  /** Those that a condition chooses, in an order, as SQL over {@code j} and {@code v}. */
  List<Justification> page(
      UUID partnerId, String condition, String order, Map<String, Object> parameters) {
    return with(
        partnerId,
        jdbc.sql(
                COLUMNS
                    + "and j.justification_id in (select j.justification_id"
                    + condition
                    + order
                    + " limit :size offset :offset)"
                    + order)
            .params(parameters)
            .query((row, n) -> row(row))
            .list());
  }

  /** The same where the condition chooses few: they are found first and sorted then. */
  List<Justification> few(
      UUID partnerId, String condition, String order, Map<String, Object> parameters) {
    return page(
        partnerId,
        " from (with found as materialized (select j.*" + condition + ") select * from found) j",
        order,
        parameters);
  }

  void update(Justification justification, @Nullable UUID decidedBy) {
    jdbc.sql(
            """
            update justification
            set user_text = :text, decision = :decision, decided_by = coalesce(:staff, decided_by),
                decided_at = :decided, staff_notes = :notes, changed_at = :now
            where partner_id = :partner and justification_id = :justification
            """)
        .param("text", justification.text())
        .param("decision", justification.decision().code())
        .param("staff", decidedBy)
        .param("decided", utc(justification.decidedAt()))
        .param("notes", justification.staffNotes())
        .param("now", utc(justification.changedAt()))
        .param("partner", justification.verification().partnerId())
        .param("justification", justification.justificationId())
        .update();
  }

  void delete(UUID partnerId, UUID justificationId) {
    jdbc.sql("delete from justification where partner_id = ? and justification_id = ?")
        .param(partnerId)
        .param(justificationId)
        .update();
  }

  private List<Justification> with(UUID partnerId, List<Row> rows) {
    Map<UUID, Verification> byId =
        verifications
            .all(partnerId, rows.stream().map(Row::verificationId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Verification::verificationId, v -> v));
    return rows.stream()
        .filter(row -> byId.containsKey(row.verificationId()))
        .map(row -> row.of(java.util.Objects.requireNonNull(byId.get(row.verificationId()))))
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    long staff = row.getLong("staff_number");
    boolean decided = !row.wasNull();
    return new Row(
        row.getObject("partner_id", UUID.class),
        row.getObject("justification_id", UUID.class),
        row.getObject("verification_id", UUID.class),
        new Owner(
            row.getObject("user_id", UUID.class),
            row.getLong("user_number"),
            row.getString("full_name")),
        row.getString("user_text"),
        Decision.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
        decided ? staff : null,
        instant(row, "decided_at"),
        row.getString("staff_notes"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
