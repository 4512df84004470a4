package io.gatehouse.door.verification;

import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Completions;
import io.gatehouse.file.StoredFile;
import io.gatehouse.partner.User;
import io.gatehouse.verification.Justification;
import io.gatehouse.verification.Justifications;
import io.gatehouse.verification.Verification;
import io.gatehouse.verification.Verifications;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches what stands beside rows, for all rows of a page at once, and makes them visible. */
@Component
class Views {
  private final Verifications verifications;
  private final Completions completions;
  private final Justifications justifications;
  private final Addresses addresses;

  Views(
      Verifications verifications,
      Completions completions,
      Justifications justifications,
      Addresses addresses) {
    this.verifications = verifications;
    this.completions = completions;
    this.justifications = justifications;
    this.addresses = addresses;
  }

  VerificationView verification(User viewer, Verification verification) {
    return verifications(viewer, List.of(verification)).getFirst();
  }

  List<VerificationView> verifications(User viewer, List<Verification> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = rows.stream().map(Verification::verificationId).toList();
    Map<UUID, Completion> answers = completions.of(viewer.partnerId(), ids);
    Map<UUID, List<Justification>> reasons = justifications.of(viewer.partnerId(), ids);
    Map<UUID, List<StoredFile>> documents =
        documents(viewer, reasons.values().stream().flatMap(List::stream).toList());
    return rows.stream()
        .map(
            row ->
                VerificationView.of(
                    row,
                    new VerificationView.Context(
                        answers.get(row.verificationId()),
                        reasons.getOrDefault(row.verificationId(), List.of()).stream()
                            .map(reason -> view(reason, answers, documents))
                            .toList(),
                        verifications.evidence(viewer, row))))
        .toList();
  }

  JustificationView justification(User viewer, Justification justification) {
    return justifications(viewer, List.of(justification)).getFirst();
  }

  List<JustificationView> justifications(User viewer, List<Justification> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, Completion> answers =
        completions.of(
            viewer.partnerId(), rows.stream().map(Justification::verificationId).toList());
    Map<UUID, List<StoredFile>> documents = documents(viewer, rows);
    return rows.stream().map(row -> view(row, answers, documents)).toList();
  }

  private Map<UUID, List<StoredFile>> documents(User viewer, List<Justification> rows) {
    return rows.isEmpty()
        ? Map.of()
        : justifications.documents(
            viewer.partnerId(), rows.stream().map(Justification::justificationId).toList());
  }

  private JustificationView view(
      Justification row, Map<UUID, Completion> answers, Map<UUID, List<StoredFile>> documents) {
    return JustificationView.of(
        row,
        answers.get(row.verificationId()),
        documents.getOrDefault(row.justificationId(), List.of()),
        addresses);
  }
}
