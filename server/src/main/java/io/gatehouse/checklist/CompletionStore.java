package io.gatehouse.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers in the database. */
@Component
class CompletionStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<UUID, Answer>> ANSWERS = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      select partner_id, completion_id, subject_id, checklist_id, version, answers, created_at, changed_at
      from checklist_completion
      """;

  private final JdbcClient jdbc;
  private final ChecklistStore checklists;

  CompletionStore(JdbcClient jdbc, ChecklistStore checklists) {
    this.jdbc = jdbc;
    this.checklists = checklists;
  }

  /** Keeps a new one; does nothing when the subject has one. */
  void insertUnlessThere(Completion completion) {
    insert(completion, "on conflict (partner_id, subject_id) do nothing");
  }

  void insert(Completion completion) {
    insert(completion, "");
  }

  private void insert(Completion completion, String otherwise) {
    jdbc.sql(
            """
            insert into checklist_completion (partner_id, completion_id, subject_id, checklist_id, version, answers,
                                              created_at, changed_at)
            values (:partner, :completion, :subject, :checklist, :version, cast(:answers as jsonb), :now, :now)
            """
                + otherwise)
        .param("partner", completion.partnerId())
        .param("completion", completion.id())
        .param("subject", completion.subjectId())
        .param("checklist", completion.checklist().id())
        .param("version", completion.checklist().version())
        .param("answers", JSON.writeValueAsString(completion.answers()))
        .param("now", utc(completion.createdAt()))
        .update();
  }

  List<Completion> of(UUID partnerId, Collection<UUID> subjectIds) {
    return jdbc.sql(COLUMNS + "where partner_id = ? and subject_id = any(?)")
        .param(partnerId)
        .param(subjectIds.toArray(UUID[]::new))
        .query((row, n) -> completion(row))
        .list();
  }

  Optional<Completion> find(UUID partnerId, UUID completionId) {
    return jdbc.sql(COLUMNS + "where partner_id = ? and completion_id = ?")
        .param(partnerId)
        .param(completionId)
        .query((row, n) -> completion(row))
        .optional();
  }

  /** Holds other writers of the same answers back until the transaction ends. */
  Optional<Completion> lock(UUID partnerId, UUID subjectId) {
    return jdbc.sql(COLUMNS + "where partner_id = ? and subject_id = ? for update")
        .param(partnerId)
        .param(subjectId)
        .query((row, n) -> completion(row))
        .optional();
  }

  void update(Completion completion) {
    jdbc.sql(
            """
            update checklist_completion set answers = cast(:answers as jsonb), changed_at = :now
            where partner_id = :partner and completion_id = :completion
            """)
        .param("answers", JSON.writeValueAsString(completion.answers()))
        .param("now", utc(completion.changedAt()))
        .param("partner", completion.partnerId())
        .param("completion", completion.id())
        .update();
  }

  /** A change of an answer; null where there was or is none. */
  record Change(
      UUID id,
      UUID questionId,
      UUID userId,
      Instant at,
      @Nullable JsonNode before,
      @Nullable JsonNode after) {}

  void record(Completion completion, Change change) {
    jdbc.sql(
            """
            insert into answer_change (partner_id, change_id, completion_id, question_id, user_id, at, before_value,
                                       after_value)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))
            """)
        .param(completion.partnerId())
        .param(change.id())
        .param(completion.id())
        .param(change.questionId())
        .param(change.userId())
        .param(utc(change.at()))
        .param(text(change.before()))
        .param(text(change.after()))
        .update();
  }

  /** The changes of a completion, the oldest first. */
  List<Change> changes(Completion completion) {
    return jdbc.sql(
            """
            select change_id, question_id, user_id, at, before_value, after_value from answer_change
            where partner_id = ? and completion_id = ? order by change_id
            """)
        .param(completion.partnerId())
        .param(completion.id())
        .query(
            (row, n) ->
                new Change(
                    row.getObject("change_id", UUID.class),
                    row.getObject("question_id", UUID.class),
                    row.getObject("user_id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    json(row.getString("before_value")),
                    json(row.getString("after_value"))))
        .list();
  }

  private static @Nullable JsonNode json(@Nullable String text) {
    return text == null ? null : JSON.readTree(text);
  }

  void delete(UUID partnerId, UUID subjectId) {
    jdbc.sql("delete from checklist_completion where partner_id = ? and subject_id = ?")
        .param(partnerId)
        .param(subjectId)
        .update();
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : value.toString();
  }

  private Completion completion(ResultSet row) throws SQLException {
    UUID partnerId = row.getObject("partner_id", UUID.class);
    return new Completion(
        partnerId,
        row.getObject("completion_id", UUID.class),
        row.getObject("subject_id", UUID.class),
        checklists.version(
            partnerId, row.getObject("checklist_id", UUID.class), row.getInt("version")),
        JSON.readValue(row.getString("answers"), ANSWERS),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
