package io.gatehouse.checklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One question.
 *
 * @param words what is asked
 * @param guidance what helps to answer it; who wrote none is not helped
 * @param guidanceWhen shows the guidance for certain answers only; null: always
 * @param review which answers a person must look at; null: none
 * @param alwaysReview a person must look at every answer
 * @param dependencies what must have been answered for the question to be asked
 * @param allDependencies whether all of them must hold, or any
 * @param mapping what becomes of the answer; null: nothing but itself
 */
public record Question(
    UUID id,
    QuestionType type,
    Words words,
    @Nullable Words guidance,
    boolean required,
    int order,
    @Nullable Condition review,
    boolean alwaysReview,
    @Nullable Condition guidanceWhen,
    List<Dependency> dependencies,
    boolean allDependencies,
    @Nullable Mapping mapping) {

  public Question {
    dependencies = List.copyOf(dependencies);
  }

  /** A comparison with an answer. */
  public record Condition(Operator operator, JsonNode value) {
    boolean holds(@Nullable JsonNode answer) {
      return operator.holds(answer, value);
    }
  }

  /** A condition on the answer to another question of the same checklist. */
  public record Dependency(UUID id, UUID on, Condition condition) {}

  /**
   * Where an answer goes beyond the checklist. A field of the customer comes first: with both set,
   * the intent is ignored.
   *
   * @param customerField a field of the customer, or empty
   * @param intentField a name in the metadata of the onboarding, or empty
   */
  public record Mapping(
      UUID id, String customerField, String intentField, Instant createdAt, Instant changedAt) {}

  /** What the answer is called in paths: the intent that it is mapped to, otherwise its id. */
  public String name() {
    return mapping == null || mapping.intentField().isEmpty()
        ? id.toString()
        : mapping.intentField();
  }

  static List<Question> sorted(List<Question> questions) {
    return questions.stream()
        .sorted(Comparator.comparingInt(Question::order).thenComparing(Question::id))
        .toList();
  }

  /** Whether a person must look at this answer, or at a part of it. */
  public boolean needsReview(JsonNode answer) {
    return reviewed(answer)
        || (type instanceof QuestionType.Group group
            && !Entries.of(group, answer).reviews(this).isEmpty());
  }

  /** Whether a person must look at the answer as a whole. */
  boolean reviewed(JsonNode answer) {
    return alwaysReview || (review != null && review.holds(answer));
  }

  /** Whether the guidance is shown beside this answer. */
  public boolean showsGuidance(@Nullable JsonNode answer) {
    return guidance != null
        && !guidance.text().isBlank()
        && (guidanceWhen == null || guidanceWhen.holds(answer));
  }

  /** The same at another place. */
  public Question at(int place) {
    return new Question(
        id,
        type,
        words,
        guidance,
        required,
        place,
        review,
        alwaysReview,
        guidanceWhen,
        dependencies,
        allDependencies,
        mapping);
  }

  /** The same with another type. */
  public Question with(QuestionType other) {
    return new Question(
        id,
        other,
        words,
        guidance,
        required,
        order,
        review,
        alwaysReview,
        guidanceWhen,
        dependencies,
        allDependencies,
        mapping);
  }

  /** The same with other dependencies. */
  public Question with(List<Dependency> others) {
    return new Question(
        id,
        type,
        words,
        guidance,
        required,
        order,
        review,
        alwaysReview,
        guidanceWhen,
        others,
        allDependencies,
        mapping);
  }

  /** The same with another mapping. */
  public Question with(@Nullable Mapping other) {
    return new Question(
        id,
        type,
        words,
        guidance,
        required,
        order,
        review,
        alwaysReview,
        guidanceWhen,
        dependencies,
        allDependencies,
        other);
  }
}
