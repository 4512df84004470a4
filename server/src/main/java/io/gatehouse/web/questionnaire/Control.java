package io.gatehouse.web.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question is answered with. */
sealed interface Control {
  /**
   * One line to type into.
   *
   * @param width class of the stylesheet: {@code short}, {@code medium} or {@code wide}
   * @param list id of a list of suggestions
   */
  record Line(
      String type,
      @Nullable String inputmode,
      @Nullable String autocomplete,
      String width,
      @Nullable String list,
      String value)
      implements Control {}

  /** Nothing: pages take no files, they are handed in another way. */
  record Elsewhere() implements Control {}

  /** Several lines to type into. */
  record Lines(String value) implements Control {}

  /** Options that all stand in sight; of several, any number may be chosen. */
  record Options(List<Choice> choices, boolean several) implements Control {}

  /** A list that opens: for many options. */
  record Menu(List<Choice> choices) implements Control {}

  /**
   * An option.
   *
   * @param revealed what is asked when it is chosen
   * @param opens whether choosing it shows what follows the question
   */
  record Choice(String value, String text, boolean chosen, List<Item> revealed, boolean opens) {
    String classes() {
      return opens ? "opens" : "";
    }
  }
}
