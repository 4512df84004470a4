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
    String heading = sitting.title(step);
    List<Form.Group> groups = form.groups();
    List<Problem> problems = problems(groups, overtaken);
    Layout layout = pages.layout(texts.language(), heading, sitting.brand()).around(StepPage.FORM);
    String url = sitting.url(step, trail);
    List<Known> fixed = Known.fixed(sitting, step);
    List<Known> changeable = form.changeable();
    return new StepPage(
        problems.isEmpty() ? layout : layout.withErrors(),
        texts,
        heading,
        sitting.lead(step),
        texts.get("wizard.step.progress", steps.done(), steps.all().size(), steps.minutes()),
        steps.done(),
        steps.all().size(),
        url,
        Stream.concat(fixed.stream(), changeable.stream()).toList(),
        groups,
        problems,
        overtaken,
        fixed.isEmpty() ? null : texts.get("wizard.step.fixed", sitting.brand().name()),
        changeable.isEmpty() ? null : url + (url.contains("?") ? "&" : "?") + "edit",
        problems.isEmpty() ? null : sitting.url() + trail.back());
  }

  private static List<Problem> problems(List<Form.Group> groups, boolean overtaken) {
    return groups.stream()
        .flatMap(group -> group.questions().stream())
        .filter(question -> question.fault() != null)
        .map(
            question ->
                new Problem(
                    question.id(),
                    overtaken ? question.label() + ": " + question.fault() : question.fault()))
        .toList();
  }
}
