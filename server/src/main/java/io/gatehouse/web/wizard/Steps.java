package io.gatehouse.web.wizard;

import io.gatehouse.application.Application;
import io.gatehouse.requirement.Requirement;
import io.gatehouse.requirement.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way through the wizard: what is still to be done, and where to go on. */
record Steps(List<Step> all, List<Requirement> outstanding) {
  private static final int SECONDS_FOR_ONE = 10;

  Steps {
    all = List.copyOf(all);
    outstanding = List.copyOf(outstanding);
  }

  static Steps of(Application application) {
    List<Step> all = new ArrayList<>();
    for (Section section : Section.values()) {
      int people = section == Section.USER ? application.facts().users() : 1;
      for (int person = 0; person < Math.max(1, people); person++) {
        all.add(new Step(section, person));
      }
    }
    return new Steps(all, application.outstanding());
  }

  List<Requirement> missing(Step step) {
    return outstanding.stream().filter(step::asks).toList();
  }

  boolean done(Step step) {
    return missing(step).isEmpty();
  }

  int done() {
    return (int) all.stream().filter(this::done).count();
  }

  /** The first one to do. */
  Optional<Step> first() {
    return all.stream().filter(step -> !done(step)).findFirst();
  }

  /** The next one to do behind another; when there is none, the first one left. */
  Optional<Step> after(Step step) {
    return all.stream()
        .skip(all.indexOf(step) + 1L)
        .filter(later -> !done(later))
        .findFirst()
        .or(this::first);
  }

  /** How long the rest takes, in minutes, for somebody who has the answers at hand. */
  int minutes() {
    return Math.max(1, Math.round(outstanding.size() * SECONDS_FOR_ONE / 60f));
  }
}
