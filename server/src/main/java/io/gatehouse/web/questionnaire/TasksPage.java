package io.gatehouse.web.questionnaire;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;

/**
 * The first page: what is asked, and how far it is.
 *
 * @param next where the main button leads
 */
record TasksPage(
    Layout layout,
    Texts texts,
    String heading,
    String about,
    String left,
    List<Task> tasks,
    String next,
    String button) {

  /** A section. */
  record Task(String title, String url, boolean done, String status) {}
}
