package io.gatehouse.acceptance;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.RawAnswers;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.questionnaire.Questionnaires;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The questionnaire as it was asked and the answers as they were given; the text that was confirmed
 * stands with what was accepted.
 */
@Component
class AnswersEvidence implements EvidenceSource {
  private static final String HIDDEN = "•••";

  private final AcceptanceStore acceptances;
  private final Questionnaires questionnaires;
  private final RawAnswers answers;
  private final StoredFiles files;

  AnswersEvidence(
      AcceptanceStore acceptances,
      Questionnaires questionnaires,
      RawAnswers answers,
      StoredFiles files) {
    this.acceptances = acceptances;
    this.questionnaires = questionnaires;
    this.answers = answers;
    this.files = files;
  }

  @Override
  public String section() {
    return "questionnaire";
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    return acceptances.ofCustomer(partnerId, customerId).stream()
        .flatMap(acceptance -> questionnaires.find(partnerId, acceptance.acceptanceId()).stream())
        .flatMap(filled -> parts(filled, audience).stream())
        .toList();
  }

  private List<EvidencePart> parts(Filled filled, Audience audience) {
    Completion completion = filled.completion();
    UnaryOperator<String> codes =
        audience == Audience.COMPLIANCE_OFFICER ? code -> code : code -> HIDDEN;
    List<EvidencePart> parts = new ArrayList<>();
    parts.add(EvidencePart.json("asked.json", filled.checklist()));
    parts.add(EvidencePart.json("answers.json", shown(filled, codes, audience)));
    if (audience != Audience.APPLICANT) {
      parts.add(EvidencePart.json("history.json", answers.history(completion, codes)));
    }
    files(parts, completion);
    return parts;
  }

  /** Which answers staff must look at is not told to whoever gives them. */
  private Map<String, @Nullable Object> shown(
      Filled filled, UnaryOperator<String> codes, Audience audience) {
    Checklist checklist = filled.checklist();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("questionnaire", checklist.id());
    shown.put("version", checklist.version());
    shown.put("handed_in_at", filled.finishedAt());
    shown.put("state", filled.state());
    shown.put("answers", answers.of(filled.completion(), codes));
    if (audience != Audience.APPLICANT) {
      shown.put("for_review", filled.reviewPaths());
    }
    return shown;
  }

  private void files(List<EvidencePart> parts, Completion completion) {
    for (StoredFile file : files.of(completion.partnerId(), List.of(completion.id()))) {
      try (InputStream content = files.read(file)) {
        parts.add(
            new EvidencePart(
                "files/" + file.fileId() + "-" + EvidencePart.name(file.name()),
                file.mediaType(),
                content.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
