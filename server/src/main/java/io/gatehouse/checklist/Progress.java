package io.gatehouse.checklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How far the answers to a checklist go. Only visible questions count: what is not asked can
 * neither be missing nor make anything else be asked.
 *
 * @param visible the questions that are asked, in order
 * @param missing those of them that must be answered and are not
 */
public record Progress(List<Question> visible, List<Question> missing, int answered) {

  public Progress {
    visible = List.copyOf(visible);
    missing = List.copyOf(missing);
  }

  /** Looks at a checklist with some answers. */
  public static Progress of(Checklist checklist, Map<UUID, JsonNode> answers) {
    List<Question> visible = new Visibility(checklist, answers).visible();
    List<Question> missing =
        visible.stream()
            .filter(question -> question.required() && !answers.containsKey(question.id()))
            .toList();
    int answered =
        (int) visible.stream().filter(question -> answers.containsKey(question.id())).count();
    return new Progress(visible, missing, answered);
  }

  public boolean complete() {
    return missing.isEmpty();
  }

  /** How much of what is asked is answered, in percent with one decimal; 100 of nothing. */
  public double percentage() {
    return visible.isEmpty() ? 100.0 : Math.round(answered * 1000.0 / visible.size()) / 10.0;
  }

  /** Which questions are asked. */
  private static final class Visibility {
    private final Checklist checklist;
    private final Map<UUID, Question> questions;
    private final Map<UUID, JsonNode> answers;
    private final Map<UUID, Boolean> decided = new HashMap<>();

    Visibility(Checklist checklist, Map<UUID, JsonNode> answers) {
      this.checklist = checklist;
      this.questions =
          checklist.questions().stream()
              .collect(Collectors.toMap(Question::id, Function.identity()));
      this.answers = answers;
    }

    List<Question> visible() {
      return checklist.questions().stream().filter(this::visible).toList();
    }

    /** Each question is decided once; one that depends on itself is never asked. */
    private boolean visible(@Nullable Question question) {
      if (question == null) {
        return false;
      }
      Boolean known = decided.get(question.id());
      if (known != null) {
        return known;
      }
      decided.put(question.id(), false);
      boolean visible = asked(question);
      decided.put(question.id(), visible);
      return visible;
    }

    private boolean asked(Question question) {
      if (question.dependencies().isEmpty()) {
        return true;
      }
      return question.allDependencies()
          ? question.dependencies().stream().allMatch(this::holds)
          : question.dependencies().stream().anyMatch(this::holds);
    }

    private boolean holds(Question.Dependency dependency) {
      return visible(questions.get(dependency.on()))
          && dependency.condition().holds(answers.get(dependency.on()));
    }
  }
}
