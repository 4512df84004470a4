package io.gatehouse.questionnaire;

/** What came of handing a questionnaire in. */
public sealed interface Handed {

  /** Everything is answered, and nothing has to be looked at. */
  record Complete(Filled filled) implements Handed {}

  /** Everything is answered; a person has to look at some of it: {@link Filled#reviews}. */
  record NeedsReview(Filled filled) implements Handed {}

  /** Not handed in: something is missing, {@link Filled#missing}. */
  record Missing(Filled filled) implements Handed {}

  /** Not handed in: an answer has changed since it was shown; who hands in must see it first. */
  record Overtaken(Filled filled) implements Handed {}

  /** There is no questionnaire for this subject. */
  record NotBegun() implements Handed {}
}
