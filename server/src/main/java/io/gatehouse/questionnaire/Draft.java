package io.gatehouse.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A questionnaire as it is written in {@code resources/questionnaires}: its shape, while its words
 * stand with the texts. Whoever changes it gives it a further version.
 *
 * @param key what ids and texts are made of; it never changes
 */
record Draft(String key, int version, List<Section> sections) {

  record Section(String key, List<Question> questions) {}

  /**
   * A question; each type uses some of this.
   *
   * @param name what it is called in paths, texts and conditions; it never changes
   * @param optional whether it may stay unanswered; null: it may not
   * @param when on which answers it is asked; all must hold; null: always
   * @param review which answers a person looks at; null: none
   * @param options their names, in order
   * @param country of a personal code
   */
  record Question(
      String name,
      String type,
      @Nullable Boolean optional,
      @Nullable List<Condition> when,
      @Nullable Condition review,
      @Nullable List<String> options,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal above,
      @Nullable String country,
      @Nullable List<Question> members,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable List<Sum> sums) {

    boolean required() {
      return !Boolean.TRUE.equals(optional);
    }

    List<Condition> conditions() {
      return Objects.requireNonNullElse(when, List.of());
    }
  }

  /**
   * A condition on an answer: {@code true} or {@code false}, or a list of options or countries of
   * which one is enough.
   *
   * @param question whose answer; null: of the question that bears the condition
   */
  record Condition(@Nullable String question, JsonNode is) {}

  record Sum(String member, BigDecimal most, @Nullable Boolean review) {}
}
