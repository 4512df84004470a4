package io.gatehouse.acceptance;

import io.gatehouse.agreement.AgreementDocument;
import io.gatehouse.agreement.Agreements;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.questionnaire.Known;
import io.gatehouse.questionnaire.Questionnaires;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import io.gatehouse.text.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers themselves: what was accepted once, otherwise what is to be accepted today. */
@Component
class Documents {
  private final SignatureStore signatures;
  private final Agreements agreements;
  private final Questionnaires questionnaires;
  private final RegisteredBoard board;

  Documents(
      SignatureStore signatures,
      Agreements agreements,
      Questionnaires questionnaires,
      RegisteredBoard board) {
    this.signatures = signatures;
    this.agreements = agreements;
    this.questionnaires = questionnaires;
    this.board = board;
  }

  /**
   * Begins the questionnaire, where that is the paper, with what is known already; twice is the
   * same as once. Asks the register, so not within a transaction.
   */
  void begin(Ask ask) {
    if (ask.paper() == Paper.KYC && filled(ask).isEmpty()) {
      Acceptance acceptance = ask.acceptance();
      String type = ask.customer().facts().get(Fields.COMPANY_TYPE.path());
      questionnaires.begin(
          acceptance.partnerId(),
          acceptance.program().programId(),
          acceptance.program().market(),
          acceptance.acceptanceId(),
          new Known(type == null ? null : Integer.valueOf(type), board.of(ask.customer())));
    }
  }

  /** Whether the paper can be read and accepted: a questionnaire, once it is handed in. */
  boolean ready(Ask ask) {
    return switch (ask.paper()) {
      case AGREEMENT -> true;
      case KYC -> filled(ask).filter(Filled::finished).isPresent();
    };
  }

  /** Whether a person must look at the answers of a questionnaire. */
  boolean needsReview(Ask ask) {
    return ask.paper() == Paper.KYC
        && filled(ask).filter(filled -> !filled.reviews().isEmpty()).isPresent();
  }

  /** The questions that are still to be answered, as paths; none before somebody has begun. */
  List<String> missing(Acceptance acceptance) {
    return acceptance.paper() == Paper.KYC
        ? questionnaires
            .find(acceptance.partnerId(), acceptance.acceptanceId())
            .map(Filled::missingPaths)
            .orElse(List.of())
        : List.of();
  }

  private Optional<Filled> filled(Ask ask) {
    return questionnaires.find(ask.acceptance().partnerId(), ask.acceptance().acceptanceId());
  }

  AgreementDocument of(Ask ask) {
    Acceptance acceptance = ask.acceptance();
    return signatures
        .document(acceptance.partnerId(), acceptance.acceptanceId())
        .orElseGet(() -> ask.paper() == Paper.KYC ? answers(ask) : agreement(ask));
  }

  private AgreementDocument agreement(Ask ask) {
    Acceptance acceptance = ask.acceptance();
    return agreements.current(
        acceptance.partnerId(), acceptance.program().market(), acceptance.language(), values(ask));
  }

  /** What a paper may say; nothing that is sealed. */
  private static Map<String, String> values(Ask ask) {
    Map<String, String> values = new HashMap<>(ask.customer().facts());
    values.values().removeIf(Facts::sealed);
    values.put(Agreements.PARTNER_NAME, ask.brand().name());
    return values;
  }

  private AgreementDocument answers(Ask ask) {
    Filled filled = filled(ask).orElseThrow();
    Texts texts = Texts.in(ask.acceptance().language());
    return AgreementDocument.of(
        day(filled), texts.language(), new AnswersAsText(texts, filled).markdown(ask.company()));
  }

  /** A questionnaire's version is the day on which it was handed in. */
  private static String day(Filled filled) {
    java.time.@Nullable Instant finished = filled.finishedAt();
    return finished == null ? "" : LocalDate.ofInstant(finished, ZoneOffset.UTC).toString();
  }

  /** On paper: the very bytes that were kept once it was accepted. */
  byte[] pdf(Ask ask) {
    Acceptance acceptance = ask.acceptance();
    return signatures
        .pdf(acceptance.partnerId(), acceptance.acceptanceId())
        .orElseGet(() -> pdf(of(ask)));
  }

  byte[] pdf(AgreementDocument document) {
    return agreements.pdf(document);
  }
}
