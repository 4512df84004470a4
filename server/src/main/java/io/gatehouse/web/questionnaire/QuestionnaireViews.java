package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Gap;
import io.gatehouse.checklist.Question;
import io.gatehouse.country.Countries;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.questionnaire.Reading;
import io.gatehouse.questionnaire.Wording;
import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.gatehouse.web.questionnaire.CheckPage.Part;
import io.gatehouse.web.questionnaire.Item.Field;
import io.gatehouse.web.questionnaire.Item.Repeated;
import io.gatehouse.web.questionnaire.StepPage.Problem;
import io.gatehouse.web.questionnaire.TasksPage.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages. */
@Component
class QuestionnaireViews {
  static final String CHECK = "check";

  private final Pages pages;

  QuestionnaireViews(Pages pages) {
    this.pages = pages;
  }

  TasksPage tasks(Mount mount, Filled filled) {
    Texts texts = mount.texts();
    Wording wording = new Wording(texts);
    String heading = wording.of(filled.checklist().name());
    int missing = filled.missing().size();
    Optional<Section> first = firstToDo(filled);
    return new TasksPage(
        pages.layout(mount.language(), heading, mount.brand()),
        texts,
        heading,
        texts.get("questionnaire.tasks.lead", mount.company(), mount.brand().name()),
        missing == 0
            ? texts.get("questionnaire.tasks.complete")
            : texts.get("questionnaire.tasks.left", missing),
        filled.sections().stream().map(section -> task(mount, filled, section, wording)).toList(),
        mount.url(first.map(Section::key).orElse(CHECK)),
        texts.get(
            first.isEmpty()
                ? "questionnaire.tasks.check"
                : filled.completion().answers().isEmpty()
                    ? "questionnaire.tasks.begin"
                    : "questionnaire.tasks.go_on"));
  }

  private static Task task(Mount mount, Filled filled, Section section, Wording wording) {
    int missing = filled.missing(section).size();
    return new Task(
        wording.of(section.title()),
        mount.url(section.key()),
        missing == 0,
        missing == 0
            ? mount.texts().get("questionnaire.status.done")
            : mount.texts().get("questionnaire.status.missing", missing));
  }

  static Optional<Section> firstToDo(Filled filled) {
    return filled.sections().stream()
        .filter(section -> !filled.missing(section).isEmpty())
        .findFirst();
  }

  /**
   * @param visible the questions that are asked by what stands in the form
   */
  StepPage step(
      Mount mount,
      Filled filled,
      Section section,
      Posted posted,
      Map<String, String> faults,
      Set<UUID> visible,
      boolean overtaken,
      boolean more) {
    Texts texts = mount.texts();
    Wording wording = new Wording(texts);
    List<Question> questions =
        filled.checklist().questions().stream()
            .filter(question -> section.questions().contains(question.id()))
            .toList();
    List<Item> items = new Items(texts, posted, faults).of(questions, visible);
    List<Problem> problems = problems(items, "").toList();
    String heading = wording.of(section.title());
    Layout layout = pages.layout(mount.language(), heading, mount.brand()).around(StepPage.FORM);
    List<Section> sections = filled.sections();
    int done = (int) sections.stream().filter(one -> filled.missing(one).isEmpty()).count();
    return new StepPage(
        problems.isEmpty() && !overtaken ? layout : layout.withErrors(),
        texts,
        heading,
        wording.of(section.lead()),
        texts.get("questionnaire.step.progress", done, sections.size()),
        done,
        sections.size(),
        mount.url(section.key()),
        filled.completion().state(section.questions()),
        items,
        problems,
        overtaken,
        more,
        asksCountries(items) ? countries(mount) : List.of());
  }

  private static Stream<Problem> problems(List<Item> items, String within) {
    return items.stream()
        .flatMap(
            item ->
                switch (item) {
                  case Field field ->
                      Stream.concat(problem(field, within), problems(parts(field), within));
                  case Repeated group ->
                      Stream.concat(
                          group.fault() == null
                              ? Stream.empty()
                              : Stream.of(
                                  new Problem(group.id(), group.label() + " – " + group.fault())),
                          group.entries().stream()
                              .flatMap(entry -> problems(entry.items(), entry.heading() + ", ")));
                });
  }

  private static Stream<Problem> problem(Field field, String within) {
    return field.fault() == null
        ? Stream.empty()
        : Stream.of(new Problem(field.id(), within + field.label() + " – " + field.fault()));
  }

  private static List<Item> parts(Field field) {
    List<Item> revealed =
        field.control() instanceof Control.Options options
            ? options.choices().stream().flatMap(choice -> choice.revealed().stream()).toList()
            : List.of();
    return Stream.concat(revealed.stream(), field.follows().stream()).toList();
  }

  private static boolean asksCountries(List<Item> items) {
    return items.stream()
        .anyMatch(
            item ->
                switch (item) {
                  case Field field ->
                      (field.control() instanceof Control.Line line && line.list() != null)
                          || asksCountries(parts(field));
                  case Repeated group ->
                      group.entries().stream().anyMatch(entry -> asksCountries(entry.items()));
                });
  }

  private static List<String> countries(Mount mount) {
    return Countries.sorted(mount.language()).stream()
        .map(country -> Countries.name(country, mount.language()))
        .toList();
  }

  CheckPage check(Mount mount, Filled filled, boolean overtaken) {
    Texts texts = mount.texts();
    String heading = texts.get("questionnaire.check.title");
    Layout layout = pages.layout(mount.language(), heading, mount.brand());
    return new CheckPage(
        overtaken ? layout.withErrors() : layout,
        texts,
        heading,
        texts.get("questionnaire.check.lead", mount.brand().name()),
        Reading.of(filled, mount.language()).parts().stream()
            .map(part -> new Part(part, mount.url(part.key())))
            .toList(),
        filled.state(),
        overtaken,
        mount.url(CHECK),
        mount.base());
  }

  /** Whether something is missing that the form did not ask yet. */
  static boolean bringsUpMore(Filled filled, Section section, Posted posted, Submission given) {
    return filled.missing(section).stream()
        .filter(gap -> gap.reason() == Gap.Reason.MISSING)
        .map(Gap::spot)
        .anyMatch(
            spot ->
                !posted.asked(spot.member() == null ? spot.question().name() : given.path(spot)));
  }
}
