package io.gatehouse.register;

import java.util.List;

/** Which of the listed officers a person is. */
public sealed interface Identification {

  /** Exactly this one. */
  record Listed(Officer officer) implements Identification {}

  /** Surely none of them. */
  record NotListed() implements Identification {}

  /** One or several fit, and what is known of the person does not decide. */
  record Unclear() implements Identification {}

  static Identification of(Person person, List<Officer> officers) {
    List<Officer> same = like(person, officers, Officer.Likeness.SAME);
    if (same.size() == 1) {
      return new Listed(same.getFirst());
    }
    boolean none = same.isEmpty() && like(person, officers, Officer.Likeness.POSSIBLE).isEmpty();
    return none ? new NotListed() : new Unclear();
  }

  private static List<Officer> like(
      Person person, List<Officer> officers, Officer.Likeness likeness) {
    return officers.stream().filter(officer -> officer.likeness(person) == likeness).toList();
  }
}
