package io.gatehouse.web.questionnaire;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  record Part(String title, List<Block> blocks, String change) {}

  /**
   * Answers that belong together.
   *
   * @param heading of an entry of a group; null: of the section itself
   */
  record Block(@Nullable String heading, List<Told> answers) {}

  /** One answer, as people read it. */
  record Told(String label, String value) {}
}
