package io.gatehouse.checklist;

import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.QuestionType.PersonalCode;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.Market;
import io.gatehouse.country.NumberRule;
import io.gatehouse.country.Strictness;
import io.gatehouse.platform.Keys;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that are personal codes. They are kept sealed, as {@code {"sealed": "…"}}, and never
 * shown again; who hands that in again keeps the code.
 */
@Component
class PersonalCodes {
  private static final String SEALED = "sealed";

  private final Keys keys;

  PersonalCodes(Keys keys) {
    this.keys = keys;
  }

  /** The code in a value that was typed, in the one way in which it is kept. */
  static Optional<String> code(PersonalCode type, JsonNode value) {
    return value.isString()
        ? countries(type).stream()
            .flatMap(country -> good(country, value.stringValue()).stream())
            .findFirst()
        : Optional.empty();
  }

  private static List<Country> countries(PersonalCode type) {
    return type.country() == null
        ? Arrays.stream(Market.values()).map(Market::country).toList()
        : Countries.of(type.country()).stream().toList();
  }

  private static Optional<String> good(Country country, String text) {
    return country.personalCode().check(text, Strictness.FULL) instanceof NumberRule.Good good
            && !good.canonical().isEmpty()
            && good.canonical().length() <= 64
            && good.canonical().indexOf('\0') < 0
        ? Optional.of(good.canonical())
        : Optional.empty();
  }

  /** Whether a value is a code as it is kept. */
  static boolean sealed(JsonNode value) {
    return value.isObject() && value.path(SEALED).isString();
  }

  /**
   * Whether a sealed value is an answer to this question already; another's seal does not count.
   */
  static boolean among(Completion completion, UUID questionId, JsonNode value) {
    return answers(completion, questionId).anyMatch(value::equals);
  }

  /** What is kept as the answer to a question, or to a member of a group in any of its entries. */
  private static Stream<JsonNode> answers(Completion completion, UUID questionId) {
    return completion.values().entrySet().stream()
        .flatMap(
            answer ->
                answer.getKey().equals(questionId)
                    ? Stream.of(answer.getValue())
                    : answer
                        .getValue()
                        .valueStream()
                        .flatMap(entry -> entry.optional(questionId.toString()).stream()));
  }

  /** An answer with the codes in it as a function shows them, given each as it was typed. */
  JsonNode show(
      Completion completion, Question question, JsonNode value, UnaryOperator<String> shown) {
    if (question.type() instanceof Group group) {
      ArrayNode entries = JsonNodeFactory.instance.arrayNode();
      value.forEach(entry -> entries.add(show(completion, group, entry, shown)));
      return entries;
    }
    return sealed(value)
        ? JsonNodeFactory.instance.stringNode(
            shown.apply(
                keys.unseal(value.path(SEALED).stringValue(), context(completion, question.id()))))
        : value;
  }

  private JsonNode show(
      Completion completion, Group group, JsonNode entry, UnaryOperator<String> shown) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (Question member : group.members()) {
      entry
          .optional(member.id().toString())
          .ifPresent(
              value -> members.set(member.id().toString(), show(completion, member, value, shown)));
    }
    return members;
  }

  /** Seals a code. One that is kept already keeps its seal, so that nothing seems to change. */
  JsonNode seal(Completion completion, UUID questionId, String code) {
    String context = context(completion, questionId);
    return answers(completion, questionId)
        .filter(PersonalCodes::sealed)
        .filter(kept -> keys.unseal(kept.path(SEALED).stringValue(), context).equals(code))
        .findFirst()
        .orElseGet(
            () -> JsonNodeFactory.instance.objectNode().put(SEALED, keys.seal(code, context)));
  }

  private static String context(Completion completion, UUID questionId) {
    return completion.partnerId() + "/" + completion.id() + "/" + questionId;
  }
}
