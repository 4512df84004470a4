package io.gatehouse.screening.name;

import java.util.List;

/**
 * A name taken apart.
 *
 * @param style how it was read
 * @param tokens its words in the order in which they were written
 * @param cut whether the name was too long and only its beginning was read
 */
public record AnalyzedName(NameStyle style, List<Token> tokens, boolean cut) {

  public AnalyzedName {
    tokens = List.copyOf(tokens);
  }

  /** Whether nothing was found that could be compared. */
  public boolean isEmpty() {
    return tokens.isEmpty();
  }
}
