package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Completions.Given;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes answers by the names of questions and options. */
public record Sheet(Checklist checklist) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public Question question(String name) {
    return named(checklist.questions(), name);
  }

  private static Question named(List<Question> questions, String name) {
    return questions.stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
  }

  /** An answer to a question; options by their English label. */
  public Given given(String name, Object value) {
    Question question = question(name);
    return new Given(question.id(), json(question, value));
  }

  /** A list of entries, each a map of members and answers. */
  public Given entries(String name, List<Map<String, Object>> entries) {
    Group group = (Group) question(name).type();
    List<Map<UUID, JsonNode>> all = new ArrayList<>();
    for (Map<String, Object> entry : entries) {
      Map<UUID, JsonNode> answers = new HashMap<>();
      entry.forEach(
          (member, value) -> {
            Question asked = named(group.members(), member);
            answers.put(asked.id(), json(asked, value));
          });
      all.add(answers);
    }
    return new Given(question(name).id(), new Entries(group, all).json());
  }

  private static JsonNode json(Question question, Object value) {
    if (!question.type().options().isEmpty()) {
      ArrayNode chosen = JSON.arrayNode();
      for (Object one : value instanceof List<?> list ? list : List.of(value)) {
        chosen.add(option(question, one).id().toString());
      }
      return chosen;
    }
    return switch (value) {
      case Boolean b -> JSON.booleanNode(b);
      case Integer n -> JSON.numberNode(n);
      case BigDecimal n -> JSON.numberNode(n);
      default -> JSON.stringNode(value.toString());
    };
  }

  /** By its place, or by how its label begins. */
  private static Option option(Question question, Object which) {
    List<Option> options = question.type().options();
    return which instanceof Integer place
        ? options.get(place)
        : options.stream()
            .filter(option -> option.label().text().startsWith(which.toString()))
            .findFirst()
            .orElseThrow();
  }
}
