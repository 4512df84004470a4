package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns what is known of a company into answers, where the checklist has questions for it. */
final class Prefill {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Prefill() {}

  static Map<UUID, JsonNode> answers(Checklist checklist, Known known) {
    Map<UUID, JsonNode> answers = new HashMap<>();
    for (Question question : checklist.questions()) {
      answer(question, known).ifPresent(value -> answers.put(question.id(), value));
    }
    return answers;
  }

  private static Optional<JsonNode> answer(Question question, Known known) {
    return switch (question.name()) {
      case "legal_form" ->
          Optional.ofNullable(known.companyType()).flatMap(type -> form(question, type));
      case "board" -> board(question, known.board());
      default -> Optional.empty();
    };
  }

  /** The options stand in the order in which the profile contract counts them. */
  private static Optional<JsonNode> form(Question question, int companyType) {
    return question.type().options().stream()
        .filter(option -> option.order() == companyType - 1)
        .findFirst()
        .map(option -> JSON.arrayNode().add(option.id().toString()));
  }

  private static Optional<JsonNode> board(Question question, List<Known.Member> members) {
    if (!(question.type() instanceof Group group) || members.isEmpty()) {
      return Optional.empty();
    }
    List<Map<UUID, JsonNode>> entries = new ArrayList<>();
    members.stream().limit(group.most()).forEach(member -> entries.add(entry(group, member)));
    return Optional.of(new Entries(group, entries).json());
  }

  private static Map<UUID, JsonNode> entry(Group group, Known.Member known) {
    Map<UUID, JsonNode> entry = new HashMap<>();
    for (Question member : group.members()) {
      value(member, known).ifPresent(value -> entry.put(member.id(), value));
    }
    return entry;
  }

  private static Optional<JsonNode> value(Question member, Known.Member known) {
    return switch (member.name()) {
      case "name" -> Optional.of(JSON.stringNode(known.name()));
      case "birth_date" ->
          Optional.ofNullable(known.birthDate()).map(date -> JSON.stringNode(date.toString()));
      default -> Optional.empty();
    };
  }
}
