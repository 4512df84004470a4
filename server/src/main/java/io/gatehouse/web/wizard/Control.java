package io.gatehouse.web.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field is answered with. */
sealed interface Control {
  /**
   * One line to type into.
   *
   * @param inputmode which keys a phone shows
   * @param capitals whether a phone begins words with a capital letter
   * @param width class of the stylesheet: {@code short}, {@code medium} or {@code wide}
   */
  record Line(String type, @Nullable String inputmode, @Nullable String capitals, String width)
      implements Control {}

  /** Options that all stand in sight; of several, any number may be chosen. */
  record Options(List<Option> options, boolean several) implements Control {}

  /** A list that opens: for many options. */
  record Menu(List<Option> options) implements Control {}

  /** Only one answer is possible: it is told and sent. */
  record Settled(String value, String text) implements Control {}

  record Option(String value, String text, @Nullable String hint, boolean chosen) {}
}
