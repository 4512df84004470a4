package io.gatehouse.checklist;

import io.gatehouse.checklist.QuestionType.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads values as answers: checks them, and makes of them what is kept. */
@Component
class AnswerReader {
  private final FileAnswers files;
  private final PersonalCodes codes;

  AnswerReader(FileAnswers files, PersonalCodes codes) {
    this.files = files;
    this.codes = codes;
  }

  /**
   * Checks a value.
   *
   * @param refused gets the places where something stands that is no answer; the rest of a group is
   *     read all the same
   * @return what tells the answer as it is kept, and keeps its files in the transaction that is
   *     open; empty when nothing of the value is an answer
   */
  Optional<Supplier<JsonNode>> read(
      Question question, JsonNode value, Completion completion, List<Spot> refused) {
    return question.type() instanceof Group group
        ? group(question, group, value, completion, refused)
        : single(Spot.of(question), value, completion, refused);
  }

  private Optional<Supplier<JsonNode>> single(
      Spot spot, JsonNode value, Completion completion, List<Spot> refused) {
    Optional<Supplier<JsonNode>> read =
        switch (spot.asked().type()) {
          case QuestionType.SingleFile file -> files.one(value, file.rules(), completion);
          case QuestionType.MultipleFiles file ->
              files.many(
                  value,
                  file.rules(),
                  file.most() == null ? Integer.MAX_VALUE : file.most(),
                  completion);
          case QuestionType.PersonalCode code -> code(spot.asked().id(), code, value, completion);
          case QuestionType type ->
              Values.answer(type, value) ? Optional.of(() -> value) : Optional.empty();
        };
    if (read.isEmpty()) {
      refused.add(spot);
    }
    return read;
  }

  private Optional<Supplier<JsonNode>> code(
      UUID questionId, QuestionType.PersonalCode type, JsonNode value, Completion completion) {
    if (PersonalCodes.sealed(value)) {
      return PersonalCodes.among(completion, questionId, value)
          ? Optional.of(() -> value)
          : Optional.empty();
    }
    return PersonalCodes.code(type, value)
        .map(code -> () -> codes.seal(completion, questionId, code));
  }

  private Optional<Supplier<JsonNode>> group(
      Question question, Group group, JsonNode value, Completion completion, List<Spot> refused) {
    boolean fits =
        value.isArray()
            && value.size() <= group.most()
            && value.valueStream().allMatch(entry -> knownMembers(group, entry));
    if (!fits) {
      refused.add(Spot.of(question));
      return Optional.empty();
    }
    List<Map<UUID, Supplier<JsonNode>>> entries = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      entries.add(entry(question, group, i, value.get(i), completion, refused));
    }
    return Optional.of(() -> kept(group, entries));
  }

  private static boolean knownMembers(Group group, JsonNode entry) {
    return entry.isObject()
        && entry
            .propertyStream()
            .allMatch(part -> Values.id(part.getKey()).flatMap(group::member).isPresent());
  }

  /** An answer of null is none, as it is outside of groups. */
  private Map<UUID, Supplier<JsonNode>> entry(
      Question question,
      Group group,
      int index,
      JsonNode entry,
      Completion completion,
      List<Spot> refused) {
    Map<UUID, Supplier<JsonNode>> answers = new HashMap<>();
    for (Map.Entry<String, JsonNode> part : entry.properties()) {
      Question member = Values.id(part.getKey()).flatMap(group::member).orElseThrow();
      if (!part.getValue().isNull()) {
        single(new Spot(question, index, member), part.getValue(), completion, refused)
            .ifPresent(answer -> answers.put(member.id(), answer));
      }
    }
    return answers;
  }

  private static JsonNode kept(Group group, List<Map<UUID, Supplier<JsonNode>>> entries) {
    List<Map<UUID, JsonNode>> kept = new ArrayList<>();
    for (Map<UUID, Supplier<JsonNode>> entry : entries) {
      Map<UUID, JsonNode> answers = new HashMap<>();
      entry.forEach((id, answer) -> answers.put(id, answer.get()));
      kept.add(answers);
    }
    return new Entries(group, kept).json();
  }
}
