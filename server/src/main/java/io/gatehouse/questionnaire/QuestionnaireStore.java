package io.gatehouse.questionnaire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which questionnaires programs have chosen, and which were handed in. */
@Component
class QuestionnaireStore {
  private final JdbcClient jdbc;

  QuestionnaireStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a program has chosen.
   *
   * @param checklistId null: it asks nothing
   */
  record Choice(@Nullable UUID checklistId) {}

  Optional<Choice> choice(UUID partnerId, UUID programId) {
    return jdbc.sql(
            "select checklist_id from program_questionnaire where partner_id = ? and program_id = ?")
        .param(partnerId)
        .param(programId)
        .query((row, n) -> new Choice(row.getObject(1, UUID.class)))
        .optional();
  }

  void choose(UUID partnerId, UUID programId, Choice choice, Instant now) {
    jdbc.sql(
            """
            insert into program_questionnaire (partner_id, program_id, checklist_id, changed_at)
            values (:partner, :program, :checklist, :now)
            on conflict (partner_id, program_id) do update set checklist_id = :checklist, changed_at = :now
            """)
        .param("partner", partnerId)
        .param("program", programId)
        .param("checklist", choice.checklistId())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(UUID partnerId, UUID programId) {
    jdbc.sql("delete from program_questionnaire where partner_id = ? and program_id = ?")
        .param(partnerId)
        .param(programId)
        .update();
  }

  Optional<Instant> finishedAt(UUID partnerId, UUID subjectId) {
    return jdbc.sql("select at from questionnaire_finish where partner_id = ? and subject_id = ?")
        .param(partnerId)
        .param(subjectId)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  void finish(UUID partnerId, UUID subjectId, UUID userId, Instant at) {
    jdbc.sql(
            """
            insert into questionnaire_finish (partner_id, subject_id, user_id, at) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(partnerId)
        .param(subjectId)
        .param(userId)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean reopen(UUID partnerId, UUID subjectId) {
    return jdbc.sql("delete from questionnaire_finish where partner_id = ? and subject_id = ?")
            .param(partnerId)
            .param(subjectId)
            .update()
        == 1;
  }
}
