package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Operator;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Dependency;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Words;
import io.gatehouse.questionnaire.Wording;
import io.gatehouse.text.Texts;
import io.gatehouse.web.questionnaire.Control.Choice;
import io.gatehouse.web.questionnaire.Item.Entry;
import io.gatehouse.web.questionnaire.Item.Field;
import io.gatehouse.web.questionnaire.Item.Repeated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Builds the form of a section, or of an entry. What is asked after one answer of a question stands
 * inside of that option; what is asked after several stands below the question; either is shown
 * without script. What depends on anything else is asked when the page comes again.
 */
final class Items {
  private final Texts texts;
  private final Posted posted;
  private final Map<String, String> problems;

  /**
   * @param problems by path
   */
  Items(Texts texts, Posted posted, Map<String, String> problems) {
    this.texts = texts;
    this.posted = posted;
    this.problems = problems;
  }

  /**
   * @param questions that stand together, in order
   * @param visible those that are asked by what stands in the form
   */
  List<Item> of(List<Question> questions, Set<UUID> visible) {
    return new Scope(questions, visible, Question::name).all();
  }

  /** Questions that may depend on one another. */
  private final class Scope {
    private final List<Question> questions;
    private final Set<UUID> visible;
    private final Function<Question, String> paths;
    private final Set<UUID> placed = new HashSet<>();

    Scope(List<Question> questions, Set<UUID> visible, Function<Question, String> paths) {
      this.questions = questions;
      this.visible = visible;
      this.paths = paths;
    }

    List<Item> all() {
      List<Item> items = new ArrayList<>();
      for (Question question : questions) {
        if (visible.contains(question.id()) && !placed.contains(question.id())) {
          items.add(item(question));
        }
      }
      return items;
    }

    private Item item(Question question) {
      placed.add(question.id());
      return question.type() instanceof Group group ? repeated(question, group) : field(question);
    }

    private Field field(Question question) {
      String path = paths.apply(question);
      List<Question> dependents =
          questions.stream().filter(other -> dependsAlone(other, question)).toList();
      List<Question> below =
          question.type().options().isEmpty() && !(question.type() instanceof QuestionType.YesNo)
              ? List.of()
              : dependents.stream()
                  .filter(other -> opening(other, question).size() > 1 || group(other))
                  .toList();
      List<Question> together =
          below.stream()
              .filter(other -> opening(other, question).equals(opening(below.getFirst(), question)))
              .toList();
      Set<String> opening = together.isEmpty() ? Set.of() : opening(together.getFirst(), question);
      Control control = control(question, path, dependents, opening);
      List<Item> follows = together.stream().map(this::item).toList();
      return new Field(
          path,
          in(question.words()),
          hint(question),
          !question.required(),
          control,
          problems.get(path),
          posted.kept(path),
          follows,
          posted.values(path).stream().anyMatch(opening::contains));
    }

    private boolean group(Question question) {
      return question.type() instanceof Group;
    }

    private boolean dependsAlone(Question other, Question on) {
      return other.dependencies().size() == 1
          && other.dependencies().getFirst().on().equals(on.id())
          && !opening(other, on).isEmpty();
    }

    /** The values of the parent, as the form has them, that make another question be asked. */
    private Set<String> opening(Question other, Question parent) {
      Dependency dependency = other.dependencies().getFirst();
      JsonNode value = dependency.condition().value();
      Operator operator = dependency.condition().operator();
      Set<String> values = new HashSet<>();
      if (parent.type() instanceof QuestionType.YesNo
          && operator == Operator.EQUALS
          && value.isBoolean()) {
        values.add(value.asString());
      } else if (operator == Operator.IN && !parent.type().options().isEmpty()) {
        value.forEach(id -> values.add(id.asString()));
      }
      return values;
    }

    private Control control(
        Question question, String path, List<Question> dependents, Set<String> opening) {
      Set<String> chosen = Set.copyOf(posted.values(path));
      return new Controls(texts)
          .of(
              question.type(),
              posted,
              path,
              value ->
                  new Choice(
                      value.code(),
                      value.text(),
                      chosen.contains(value.code()),
                      revealed(question, dependents, value.code()),
                      opening.contains(value.code())));
    }

    private List<Item> revealed(Question question, List<Question> dependents, String value) {
      return dependents.stream()
          .filter(other -> !group(other) && opening(other, question).equals(Set.of(value)))
          .map(this::item)
          .toList();
    }
  }

  private Repeated repeated(Question question, Group group) {
    int count = Math.max(1, posted.entries(question, group));
    List<Entry> entries =
        IntStream.range(0, count).mapToObj(i -> entry(question, group, i, count)).toList();
    return new Repeated(
        question.name(),
        in(question.words()),
        hint(question),
        problems.getOrDefault(question.name(), sumProblem(question, group)),
        entries,
        count < group.most()
            ? texts.get(
                "questionnaire.group.add", in(group.one()).toLowerCase(texts.language().locale()))
            : null);
  }

  /** A sum is about a member of no entry in particular: told at the group. */
  private @Nullable String sumProblem(Question question, Group group) {
    return group.members().stream()
        .flatMap(member -> Stream.ofNullable(problems.get(question.name() + "." + member.name())))
        .findFirst()
        .orElse(null);
  }

  private Entry entry(Question question, Group group, int index, int count) {
    Function<Question, String> paths = member -> Posted.path(question, index, member);
    Map<UUID, JsonNode> typed = new HashMap<>();
    for (Question member : group.members()) {
      JsonNode answer = Typed.answer(member.type(), posted, paths.apply(member));
      if (answer != null) {
        typed.put(member.id(), answer);
      }
    }
    Set<UUID> visible =
        Set.copyOf(
            new Entries(group, List.of(typed))
                .progress(0).visible().stream().map(Question::id).toList());
    String one = in(group.one());
    return new Entry(
        index,
        new Wording(texts).entry(group, index),
        new Scope(group.members(), visible, paths).all(),
        count > 1 || posted.entries(question, group) > 0
            ? texts.get(
                "questionnaire.group.remove", one.toLowerCase(texts.language().locale()), index + 1)
            : null);
  }

  private @Nullable String hint(Question question) {
    return question.guidance() == null || question.guidance().text().isBlank()
        ? null
        : in(question.guidance());
  }

  private String in(Words words) {
    return new Wording(texts).of(words);
  }
}
