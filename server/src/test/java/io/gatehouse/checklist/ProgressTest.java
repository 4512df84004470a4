package io.gatehouse.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.checklist.Question.Condition;
import io.gatehouse.checklist.Question.Dependency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which questions are asked, and what is missing. */
class ProgressTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Test
  void anAnswerToAQuestionThatIsNotAskedMakesNothingElseBeAsked() {
    Question first = question(1, false, List.of(), true);
    Question second = question(2, true, List.of(when(first, true)), true);
    Question third = question(3, true, List.of(when(second, true)), true);
    Map<UUID, JsonNode> answers =
        Map.of(first.id(), JSON.booleanNode(false), second.id(), JSON.booleanNode(true));

    Progress progress = Progress.of(checklist(List.of(first, second, third)), answers);

    assertThat(progress.visible()).containsExactly(first);
    assertThat(progress.complete()).isTrue();
    assertThat(progress.percentage()).isEqualTo(100.0);
  }

  @Test
  void nothingAskedIsWhollyAnswered() {
    Progress progress = Progress.of(checklist(List.of()), Map.of());

    assertThat(progress.complete()).isTrue();
    assertThat(progress.percentage()).isEqualTo(100.0);
  }

  /** The model knows nothing of recursion: it asks more and more until no more is added. */
  @Test
  void visibilityAndCompletionAgreeWithANaiveModelWhateverDependsOnWhat() {
    Random random = new Random(20260101);
    for (int round = 0; round < 3_000; round++) {
      Checklist checklist = checklist(questions(random));
      Map<UUID, JsonNode> answers = answers(random, checklist);

      Progress progress = Progress.of(checklist, answers);

      Set<UUID> visible = naivelyVisible(checklist, answers);
      assertThat(progress.visible().stream().map(Question::id))
          .containsExactlyInAnyOrderElementsOf(visible);
      long missing =
          checklist.questions().stream()
              .filter(q -> q.required() && visible.contains(q.id()))
              .filter(q -> !answers.containsKey(q.id()))
              .count();
      assertThat(progress.missing()).hasSize((int) missing);
      assertThat(progress.complete()).isEqualTo(missing == 0);
      long answered = visible.stream().filter(answers::containsKey).count();
      double percentage =
          visible.isEmpty() ? 100 : Math.round(answered * 1000.0 / visible.size()) / 10.0;
      assertThat(progress.percentage()).isEqualTo(percentage).isBetween(0.0, 100.0);
    }
  }

  private static Set<UUID> naivelyVisible(Checklist checklist, Map<UUID, JsonNode> answers) {
    Set<UUID> visible = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Question question : checklist.questions()) {
        long holding =
            question.dependencies().stream()
                .filter(d -> visible.contains(d.on()) && answers.containsKey(d.on()))
                .filter(d -> answers.get(d.on()).equals(d.condition().value()))
                .count();
        int all = question.dependencies().size();
        boolean asked = all == 0 || (question.allDependencies() ? holding == all : holding > 0);
        more |= asked && visible.add(question.id());
      }
    }
    return visible;
  }

  private static List<Question> questions(Random random) {
    List<Question> questions = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      List<Dependency> dependencies = new ArrayList<>();
      for (Question earlier : questions) {
        if (random.nextInt(4) == 0) {
          dependencies.add(when(earlier, random.nextBoolean()));
        }
      }
      questions.add(question(i, random.nextBoolean(), dependencies, random.nextBoolean()));
    }
    return questions;
  }

  private static Map<UUID, JsonNode> answers(Random random, Checklist checklist) {
    Map<UUID, JsonNode> answers = new HashMap<>();
    for (Question question : checklist.questions()) {
      if (random.nextInt(3) > 0) {
        answers.put(question.id(), JSON.booleanNode(random.nextBoolean()));
      }
    }
    return answers;
  }

  private static Question question(
      int order, boolean required, List<Dependency> dependencies, boolean all) {
    return new Question(
        UUID.randomUUID(),
        new QuestionType.YesNo(),
        Words.of("Question " + order),
        null,
        required,
        order,
        null,
        false,
        null,
        dependencies,
        all,
        null);
  }

  private static Dependency when(Question question, boolean answer) {
    return new Dependency(
        UUID.randomUUID(), question.id(), new Condition(Operator.EQUALS, JSON.booleanNode(answer)));
  }

  private static Checklist checklist(List<Question> questions) {
    return new Checklist(
        UUID.randomUUID(), 1, Words.of("List"), Words.NONE, Checklist.ONBOARDING, null, questions);
  }
}
