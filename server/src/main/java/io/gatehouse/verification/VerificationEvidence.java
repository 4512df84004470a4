package io.gatehouse.verification;

import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Completions;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The verifications that led to a customer: what was claimed, asked, answered, found and decided.
 */
@Component
class VerificationEvidence implements EvidenceSource {
  private final VerificationStore store;
  private final Justifications justifications;
  private final Completions completions;
  private final StoredFiles files;

  VerificationEvidence(
      VerificationStore store,
      Justifications justifications,
      Completions completions,
      StoredFiles files) {
    this.store = store;
    this.justifications = justifications;
    this.completions = completions;
    this.files = files;
  }

  @Override
  public String section() {
    return "verification";
  }

  @Override
  public List<UUID> subjects(UUID partnerId, UUID customerId) {
    return store.ofCustomer(partnerId, customerId).stream()
        .map(Verification::verificationId)
        .toList();
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    return store.ofCustomer(partnerId, customerId).stream()
        .flatMap(verification -> parts(verification, audience).stream())
        .toList();
  }

  private List<EvidencePart> parts(Verification verification, Audience audience) {
    String folder = verification.verificationId() + "/";
    List<EvidencePart> parts = new ArrayList<>();
    parts.add(EvidencePart.json(folder + "verification.json", shown(verification)));
    if (audience == Audience.COMPLIANCE_OFFICER) {
      // Both tell of people by their codes.
      parts.add(EvidencePart.json(folder + "claims.json", store.claims(verification)));
      store.evidence(verification).stream()
          .map(text -> EvidencePart.text(folder + "registers.json", "application/json", text))
          .forEach(parts::add);
    }
    completions
        .of(verification.partnerId(), verification.verificationId())
        .ifPresent(completion -> answers(parts, folder, completion));
    justified(parts, folder, verification, audience);
    return parts;
  }

  private static Map<String, @Nullable Object> shown(Verification verification) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("country", verification.subject().country());
    shown.put("legal_person_identifier", verification.subject().identifier());
    shown.put("legal_name", verification.subject().legalName());
    shown.put("status", verification.status().code());
    shown.put("validation_method", verification.result().method());
    shown.put("verified_user_roles", verification.result().roles());
    shown.put("verified_company_data", new TreeMap<>(verification.result().company()));
    shown.put("error_message", verification.result().trouble().code());
    shown.put("created_at", verification.createdAt());
    shown.put("validated_at", verification.result().validatedAt());
    return shown;
  }

  private void answers(List<EvidencePart> parts, String folder, Completion completion) {
    parts.add(
        EvidencePart.json(
            folder + "answers.json",
            Map.of(
                "checklist", completion.checklist().id(),
                "checklist_version", completion.checklist().version(),
                "answers",
                    completion.checklist().questions().stream()
                        .filter(question -> completion.answers().containsKey(question.id()))
                        .map(question -> completion.answers().get(question.id()))
                        .toList())));
    files(parts, folder + "answer-files/", completion.partnerId(), completion.id());
  }

  private void justified(
      List<EvidencePart> parts, String folder, Verification verification, Audience audience) {
    List<Justification> all =
        justifications
            .of(verification.partnerId(), List.of(verification.verificationId()))
            .getOrDefault(verification.verificationId(), List.of());
    if (all.isEmpty()) {
      return;
    }
    parts.add(
        EvidencePart.json(
            folder + "justifications.json",
            all.stream().map(justification -> shown(justification, audience)).toList()));
    all.forEach(
        justification ->
            files(
                parts,
                folder + "justification-files/",
                verification.partnerId(),
                justification.justificationId()));
  }

  /** Notes are written among staff. */
  private static Map<String, @Nullable Object> shown(
      Justification justification, Audience audience) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("justification_id", justification.justificationId());
    shown.put("text", justification.text());
    shown.put("decision", justification.decision().code());
    shown.put("decided_at", justification.decidedAt());
    shown.put("created_at", justification.createdAt());
    if (audience != Audience.APPLICANT) {
      shown.put("decided_by", justification.decidedBy());
      shown.put("staff_notes", justification.staffNotes());
    }
    return shown;
  }

  private void files(List<EvidencePart> parts, String folder, UUID partnerId, UUID subjectId) {
    for (StoredFile file : files.of(partnerId, List.of(subjectId))) {
      String path = folder + file.fileId() + "-" + EvidencePart.name(file.name());
      try (InputStream content = files.read(file)) {
        parts.add(new EvidencePart(path, file.mediaType(), content.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
