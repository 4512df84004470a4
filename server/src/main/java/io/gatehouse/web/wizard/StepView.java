package io.gatehouse.web.wizard;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.gatehouse.web.wizard.StepPage.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Makes the page of a step. */
final class StepView {

  private StepView() {}

  static StepPage page(Pages pages, Form form, Trail trail, boolean overtaken) {
    Sitting sitting = form.sitting();
    Step step = form.step();
    Texts texts = sitting.texts();
    Steps steps = sitting.steps();
    String heading = StartController.title(step, texts);
    List<Form.Group> groups = form.groups();
    List<Problem> problems = problems(groups);
    Layout layout = pages.layout(texts.language(), heading, sitting.brand()).around(StepPage.FORM);
    String url = sitting.url(step, trail);
    List<Known> changeable = form.changeable();
    return new StepPage(
        problems.isEmpty() ? layout : layout.withErrors(),
        texts,
        heading,
        texts.get("wizard.section." + step.section().key() + ".lead", sitting.brand().name()),
        texts.get("wizard.step.progress", steps.done(), steps.all().size(), steps.minutes()),
        steps.done(),
        steps.all().size(),
        url,
        Stream.concat(Known.fixed(sitting, step).stream(), changeable.stream()).toList(),
        groups,
        problems,
        overtaken,
        changeable.isEmpty() ? null : url + (url.contains("?") ? "&" : "?") + "edit",
        problems.isEmpty() ? null : sitting.url() + trail.back());
  }

  private static List<Problem> problems(List<Form.Group> groups) {
    return groups.stream()
        .flatMap(group -> group.questions().stream())
        .filter(question -> question.fault() != null)
        .map(question -> new Problem(question.id(), question.label(), question.fault()))
        .toList();
  }
}
