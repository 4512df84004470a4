package io.gatehouse.checklist;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire, in one of its versions.
 *
 * @param type what it is for, such as {@code customer_onboarding}
 * @param questions in the order in which they are asked
 */
public record Checklist(
    UUID id,
    int version,
    Words name,
    Words description,
    String type,
    @Nullable UUID categoryId,
    List<Question> questions) {
  /** The type of checklists that companies answer when they are verified. */
  public static final String ONBOARDING = "customer_onboarding";

  public Checklist {
    questions =
        questions.stream()
            .sorted(Comparator.comparingInt(Question::order).thenComparing(Question::id))
            .toList();
  }

  /** A question by its id. */
  public Optional<Question> question(UUID questionId) {
    return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
  }

  /** The same with other questions. */
  public Checklist with(List<Question> others) {
    return new Checklist(id, version, name, description, type, categoryId, others);
  }

  /** The same in another category. */
  public Checklist in(@Nullable UUID category) {
    return new Checklist(id, version, name, description, type, category, questions);
  }
}
