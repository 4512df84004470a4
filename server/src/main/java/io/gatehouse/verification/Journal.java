package io.gatehouse.verification;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.file.StoredFile;
import io.gatehouse.partner.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is done to verifications into the audit trail, without claims and evidence. */
@Component
class Journal {
  private final AuditTrail trail;
  private final JsonMapper json;

  Journal(AuditTrail trail, JsonMapper json) {
    this.trail = trail;
    this.json = json;
  }

  void begun(User actor, Verification verification) {
    write(actor, "verification.begun", verification.verificationId(), null, state(verification));
  }

  void changed(User actor, String action, Verification before, Verification after) {
    write(actor, action, before.verificationId(), state(before), state(after));
  }

  void expired(String job, Verification before, Verification after) {
    trail.append(
        new AuditEntry(
            before.partnerId(),
            job,
            "verification.expired",
            before.verificationId(),
            text(state(before)),
            text(state(after))));
  }

  void deleted(User actor, Verification verification) {
    write(actor, "verification.deleted", verification.verificationId(), state(verification), null);
  }

  void answered(
      User actor,
      Verification verification,
      Map<UUID, JsonNode> before,
      Map<UUID, JsonNode> after) {
    write(actor, "verification.answered", verification.verificationId(), before, after);
  }

  void decided(User actor, Justification before, Justification after) {
    write(
        actor,
        "justification." + after.decision().code(),
        after.verificationId(),
        state(before),
        state(after));
  }

  void justified(User actor, Justification justification) {
    write(
        actor, "justification.created", justification.verificationId(), null, state(justification));
  }

  void reworded(User actor, Justification before, Justification after) {
    write(actor, "justification.changed", before.verificationId(), state(before), state(after));
  }

  void withdrawn(User actor, Justification justification, List<StoredFile> documents) {
    Map<String, @Nullable Object> before = state(justification);
    before.put("supporting_documentation", documents.stream().map(Journal::state).toList());
    write(actor, "justification.deleted", justification.verificationId(), before, null);
  }

  void attached(User actor, Justification justification, StoredFile document) {
    Map<String, Object> after = state(document);
    after.put("justification", justification.justificationId());
    write(actor, "justification.document_attached", justification.verificationId(), null, after);
  }

  private void write(
      User actor, String action, UUID subjectId, @Nullable Object before, @Nullable Object after) {
    trail.append(
        new AuditEntry(
            actor.partnerId(), actor.username(), action, subjectId, text(before), text(after)));
  }

  private @Nullable String text(@Nullable Object state) {
    return state == null ? null : json.writeValueAsString(state);
  }

  private static Map<String, Object> state(Verification verification) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("user", verification.owner().number());
    state.put("country", verification.subject().country());
    state.put("legal_person_identifier", verification.subject().identifier());
    state.put("legal_name", verification.subject().legalName());
    state.put("status", verification.status().code());
    state.put("validation_method", verification.result().method());
    state.put("verified_user_roles", verification.result().roles());
    state.put("verified_company_data", verification.result().company());
    state.put("error_message", verification.result().trouble().code());
    state.put("error_traceback", verification.result().trouble().text());
    state.put("expires_at", String.valueOf(verification.expiresAt()));
    Verification.CustomerKey customer = verification.customer();
    if (customer != null) {
      state.put("customer", customer.number());
    }
    return state;
  }

  private static Map<String, @Nullable Object> state(Justification justification) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("justification", justification.justificationId());
    state.put("user_justification", justification.text());
    state.put("validation_decision", justification.decision().code());
    state.put("staff_notes", justification.staffNotes());
    return state;
  }

  private static Map<String, Object> state(StoredFile file) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("file", file.fileId());
    state.put("name", file.name());
    state.put("mime_type", file.mediaType());
    state.put("size", file.size());
    return state;
  }
}
