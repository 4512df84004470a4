package io.gatehouse.web.wizard;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;

/**
 * All answers, to be checked before they are handed in.
 *
 * @param version of the application that is shown
 * @param overtaken whether it has changed since somebody last looked
 */
record SummaryPage(
    Layout layout,
    Texts texts,
    String heading,
    String lead,
    List<Part> parts,
    int version,
    boolean overtaken,
    String action,
    String back) {

  /** The answers of one step, and where they can be changed. */
  record Part(String title, List<Known> answers, String change) {}
}
