package io.gatehouse.web.wizard;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;

/**
 * The first page: who asks, for whom, and what.
 *
 * @param lead why somebody is here, in one sentence
 * @param left how much is missing, and how long that takes; once nothing is: what remains to do
 * @param button on to the first step with something missing
 */
record StartPage(
    Layout layout,
    Texts texts,
    String heading,
    String lead,
    String left,
    String keeping,
    List<Task> tasks,
    String button,
    String buttonUrl) {

  /** One step in the list. */
  record Task(String title, String about, boolean done, String status, String url) {}
}
