package io.gatehouse.web.questionnaire;

import io.gatehouse.questionnaire.Reading;
import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;

/**
 * All answers, to be checked before they are handed in.
 *
 * @param seen tells later whether they are still the same
 * @param overtaken whether they have changed since somebody last looked
 */
record CheckPage(
    Layout layout,
    Texts texts,
    String heading,
    String lead,
    List<Part> parts,
    String seen,
    boolean overtaken,
    String action,
    String back) {

  /** The answers of one section, and where they can be changed. */
  record Part(Reading.Part answers, String change) {}
}
