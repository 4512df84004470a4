package io.gatehouse.web.questionnaire;

import io.gatehouse.questionnaire.Handed;
import org.springframework.http.ResponseEntity;

/** What the mount of a questionnaire answers. */
public sealed interface Reply {

  /** A page, or the way to another one. */
  record Page(ResponseEntity<String> answer) implements Reply {}

  /**
   * The questionnaire is handed in, now or earlier; what to show is for the mount to say.
   *
   * @param outcome complete, or for a person to look at
   */
  record Done(Handed outcome) implements Reply {}

  /** There is no such page. */
  record Nowhere() implements Reply {}
}
