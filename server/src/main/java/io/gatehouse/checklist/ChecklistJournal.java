package io.gatehouse.checklist;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what administration does into the audit trail: of a checklist, what differs. */
@Component
class ChecklistJournal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AuditTrail trail;

  ChecklistJournal(AuditTrail trail) {
    this.trail = trail;
  }

  void added(UUID partnerId, String actor, Checklist checklist) {
    write(partnerId, actor, "checklist.added", checklist.id(), null, checklist);
  }

  /** A checklist can be long and a change small: questions that stay as they are stay out. */
  void changed(UUID partnerId, String actor, Checklist before, Checklist after) {
    write(
        partnerId,
        actor,
        "checklist.changed",
        before.id(),
        before.with(without(before.questions(), after.questions())),
        after.with(without(after.questions(), before.questions())));
  }

  private static List<Question> without(List<Question> questions, List<Question> others) {
    return questions.stream().filter(question -> !others.contains(question)).toList();
  }

  void deleted(UUID partnerId, String actor, Checklist checklist) {
    write(partnerId, actor, "checklist.deleted", checklist.id(), checklist, null);
  }

  /** What a country is asked. The subject is the configuration; null is none. */
  void configured(
      UUID partnerId, String actor, @Nullable CountryConfig before, @Nullable CountryConfig after) {
    CountryConfig either = before == null ? after : before;
    if (either != null) {
      write(
          partnerId,
          actor,
          "country_configuration." + verb(before, after),
          either.id(),
          before,
          after);
    }
  }

  void categorised(
      UUID partnerId, String actor, @Nullable Category before, @Nullable Category after) {
    Category either = before == null ? after : before;
    if (either != null) {
      write(
          partnerId,
          actor,
          "checklist_category." + verb(before, after),
          either.id(),
          before,
          after);
    }
  }

  private static String verb(@Nullable Object before, @Nullable Object after) {
    if (before == null) {
      return "added";
    }
    return after == null ? "deleted" : "changed";
  }

  private void write(
      UUID partnerId,
      String actor,
      String action,
      UUID subjectId,
      @Nullable Object before,
      @Nullable Object after) {
    trail.append(new AuditEntry(partnerId, actor, action, subjectId, text(before), text(after)));
  }

  private static @Nullable String text(@Nullable Object state) {
    return state == null ? null : JSON.writeValueAsString(state);
  }
}
