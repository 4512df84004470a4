package io.gatehouse.checklist;

import io.gatehouse.checklist.CompletionStore.Change;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers as they were given, by the ids of questions and options; for evidence. */
@Component
public class RawAnswers {
  private final CompletionStore store;
  private final PersonalCodes codes;

  RawAnswers(CompletionStore store, PersonalCodes codes) {
    this.store = store;
    this.codes = codes;
  }

  /**
   * An answer that is in force.
   *
   * @param name see {@link Question#name}
   * @param by who gave it last
   */
  public record Given(
      UUID question, String name, JsonNode value, UUID by, Instant createdAt, Instant changedAt) {}

  /** What an answer was before and after somebody changed it; null where there was none. */
  public record Changed(
      UUID question, UUID by, Instant at, @Nullable JsonNode before, @Nullable JsonNode after) {}

  /**
   * The answers in force, in the order of the questions.
   *
   * @param shown how personal codes are shown, given each in clear
   */
  public List<Given> of(Completion completion, UnaryOperator<String> shown) {
    return completion.checklist().questions().stream()
        .filter(question -> completion.answers().containsKey(question.id()))
        .map(question -> given(completion, question, shown))
        .toList();
  }

  private Given given(Completion completion, Question question, UnaryOperator<String> shown) {
    Answer answer = Objects.requireNonNull(completion.answers().get(question.id()));
    return new Given(
        question.id(),
        question.name(),
        codes.show(completion, question, answer.value(), shown),
        answer.userId(),
        answer.createdAt(),
        answer.changedAt());
  }

  /** How they came about, the oldest change first. */
  public List<Changed> history(Completion completion, UnaryOperator<String> shown) {
    return store.changes(completion).stream()
        .map(change -> changed(completion, change, shown))
        .toList();
  }

  private Changed changed(Completion completion, Change change, UnaryOperator<String> shown) {
    return new Changed(
        change.questionId(),
        change.userId(),
        change.at(),
        shown(completion, change.questionId(), change.before(), shown),
        shown(completion, change.questionId(), change.after(), shown));
  }

  private @Nullable JsonNode shown(
      Completion completion,
      UUID questionId,
      @Nullable JsonNode value,
      UnaryOperator<String> shown) {
    return value == null
        ? null
        : completion
            .checklist()
            .question(questionId)
            .map(question -> codes.show(completion, question, value, shown))
            .orElse(null);
  }
}
