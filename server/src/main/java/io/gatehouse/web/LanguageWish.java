package io.gatehouse.web;

import io.gatehouse.country.Language;
import org.jspecify.annotations.Nullable;

/**
 * In which language somebody wants to read. A parameter of handlers.
 *
 * @param chosen by the language switch, now or earlier
 * @param understood the first of ours that the browser asks for; English when none is
 */
public record LanguageWish(@Nullable Language chosen, Language understood) {

  /** What was chosen, otherwise the language of the customer whose page it is. */
  public Language or(Language customers) {
    return chosen == null ? customers : chosen;
  }

  /** What was chosen, otherwise what the browser asks for: nothing is known of the reader. */
  public Language alone() {
    return chosen == null ? understood : chosen;
  }
}
