package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Spot;
import java.util.List;

/** What came of answers that somebody left in a form. */
public sealed interface Saved {

  /**
   * All that could be kept is.
   *
   * @param refused the places where something stood that is no answer, all of them
   */
  record Kept(Filled filled, List<Spot> refused) implements Saved {}

  /** Somebody has changed the same answers since they were shown; nothing is kept. */
  record Overtaken(Filled filled) implements Saved {}

  /** The questionnaire was handed in meanwhile; nothing is kept. */
  record Finished(Filled filled) implements Saved {}

  /** There is no questionnaire for this subject. */
  record NotBegun() implements Saved {}
}
