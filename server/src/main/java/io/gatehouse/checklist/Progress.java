package io.gatehouse.checklist;

import io.gatehouse.checklist.Gap.Reason;
import io.gatehouse.checklist.QuestionType.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How far the answers to a checklist go. Only visible questions count: what is not asked can
 * neither be missing nor make anything else be asked.
 *
 * @param visible the questions that are asked, in order
 * @param gaps what must be answered and is not, place by place
 * @param reviews the places where an answer is for a person to look at
 */
public record Progress(List<Question> visible, int answered, List<Gap> gaps, List<Spot> reviews) {

  public Progress {
    visible = List.copyOf(visible);
    gaps = List.copyOf(gaps);
    reviews = List.copyOf(reviews);
  }

  /** Looks at a checklist with some answers. */
  public static Progress of(Checklist checklist, Map<UUID, JsonNode> answers) {
    return of(checklist.questions(), answers);
  }

  static Progress of(List<Question> questions, Map<UUID, JsonNode> answers) {
    List<Question> visible = new Visibility(questions, answers).visible();
    int answered =
        (int) visible.stream().filter(question -> answers.containsKey(question.id())).count();
    return new Progress(
        visible,
        answered,
        visible.stream().flatMap(q -> gaps(q, answers.get(q.id()))).toList(),
        visible.stream().flatMap(q -> reviews(q, answers.get(q.id()))).toList());
  }

  private static Stream<Gap> gaps(Question question, @Nullable JsonNode answer) {
    if (question.type() instanceof Group group) {
      return Entries.of(group, answer).gaps(question).stream();
    }
    return question.required() && answer == null
        ? Stream.of(new Gap(Spot.of(question), Reason.MISSING))
        : Stream.empty();
  }

  private static Stream<Spot> reviews(Question question, @Nullable JsonNode answer) {
    if (answer == null) {
      return Stream.empty();
    }
    Stream<Spot> whole = question.reviewed(answer) ? Stream.of(Spot.of(question)) : Stream.empty();
    return question.type() instanceof Group group
        ? Stream.concat(whole, Entries.of(group, answer).reviews(question).stream())
        : whole;
  }

  /** The questions that must be answered and are not, or not wholly. */
  public List<Question> missing() {
    return gaps.stream().map(gap -> gap.spot().question()).distinct().toList();
  }

  public boolean complete() {
    return gaps.isEmpty();
  }

  /** How much of what is asked is answered, in percent with one decimal; 100 of nothing. */
  public double percentage() {
    return visible.isEmpty() ? 100.0 : Math.round(answered * 1000.0 / visible.size()) / 10.0;
  }

  /** Which questions are asked. */
  private static final class Visibility {
    private final List<Question> all;
    private final Map<UUID, Question> questions;
    private final Map<UUID, JsonNode> answers;
    private final Map<UUID, Boolean> decided = new HashMap<>();

    Visibility(List<Question> all, Map<UUID, JsonNode> answers) {
      this.all = all;
      this.questions = all.stream().collect(Collectors.toMap(Question::id, Function.identity()));
      this.answers = answers;
    }

    List<Question> visible() {
      return all.stream().filter(this::visible).toList();
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
