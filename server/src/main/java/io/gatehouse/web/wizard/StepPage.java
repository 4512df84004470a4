package io.gatehouse.web.wizard;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step.
 *
 * @param progress how far this is, in words
 * @param done steps that are done
 * @param steps all steps
 * @param action where the form is posted to
 * @param problems what to do before going on, in the order of the form
 * @param overtaken whether the problem is that somebody else has changed something meanwhile
 * @param fixed what to do when something is wrong that cannot be changed here; none when all can
 * @param edit where all that is known can be changed; none when the form asks everything already
 * @param leave where "back" leads without saving, once what was typed could not be kept; none: back
 *     saves too
 */
record StepPage(
    Layout layout,
    Texts texts,
    String heading,
    String about,
    String progress,
    int done,
    int steps,
    String action,
    List<Known> known,
    List<Form.Group> groups,
    List<Problem> problems,
    boolean overtaken,
    @Nullable String fixed,
    @Nullable String edit,
    @Nullable String leave) {

  static final String FORM = "step";

  /**
   * A line of the summary of errors.
   *
   * @param id of the question
   */
  record Problem(String id, String text) {}

  String form() {
    return FORM;
  }

  boolean done(int step) {
    return step < done;
  }
}
