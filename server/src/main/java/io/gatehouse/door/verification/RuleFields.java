package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.checklist.Operator;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Condition;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What decides on review, guidance and visibility of a question, in the contract's flat fields. */
record RuleFields(
    String operator,
    @JsonProperty("review_answer_value") @Schema(implementation = Object.class)
        @Nullable JsonNode reviewAnswerValue,
    @JsonProperty("always_requires_review") boolean alwaysRequiresReview,
    @JsonProperty("guidance_answer_value") @Schema(implementation = Object.class)
        @Nullable JsonNode guidanceAnswerValue,
    @JsonProperty("guidance_operator") String guidanceOperator,
    @JsonProperty("always_show_guidance") boolean alwaysShowGuidance,
    @JsonProperty("dependency_logic_operator") String dependencyLogicOperator) {

  static RuleFields of(Question question) {
    return new RuleFields(
        operator(question.review()),
        value(question.review()),
        question.alwaysReview(),
        value(question.guidanceWhen()),
        operator(question.guidanceWhen()),
        question.guidanceWhen() == null,
        question.allDependencies() ? "and" : "or");
  }

  /** Without a condition, the contract's default stands there. */
  private static String operator(@Nullable Condition condition) {
    return condition == null ? Operator.EQUALS.code() : condition.operator().code();
  }

  private static @Nullable JsonNode value(@Nullable Condition condition) {
    return condition == null ? null : condition.value();
  }
}
