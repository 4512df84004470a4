package io.gatehouse.web.questionnaire;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;

/**
 * One section.
 *
 * @param progress how far this is, in words
 * @param seen tells later whether anybody has changed the answers meanwhile
 * @param problems what to do before going on, in the order of the form
 * @param overtaken whether the problem is that somebody else has changed the answers
 * @param more whether questions have come that the last answers brought up
 * @param countries names for fields of countries; empty where there is none
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
    String seen,
    List<Item> items,
    List<Problem> problems,
    boolean overtaken,
    boolean more,
    List<String> countries) {

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
