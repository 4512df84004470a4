package io.gatehouse.web.wizard;

import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands in the way of going on, in words, by the path of the question. */
final class Problems {

  private Problems() {}

  /**
   * What is wrong with what was typed, and when somebody wants to go on also what is missing.
   *
   * @param sitting after saving
   */
  static Map<String, String> of(
      Sitting sitting, Step step, List<Fault> faults, boolean missingToo) {
    Words words = sitting.words();
    Map<String, String> problems = new TreeMap<>();
    for (Field field : step.fields(sitting.situation())) {
      String path = step.path(field);
      faults.stream()
          .filter(fault -> fault.path().equals(path))
          .findFirst()
          .map(fault -> words.fault(field, fault))
          .or(() -> missingToo ? outstanding(sitting, step, field) : Optional.empty())
          .ifPresent(text -> problems.put(path, text));
    }
    return problems;
  }

  private static Optional<String> outstanding(Sitting sitting, Step step, Field field) {
    Words words = sitting.words();
    return sitting.steps().missing(step).stream()
        .filter(requirement -> requirement.field().equals(field))
        .map(Requirement::reason)
        .findFirst()
        .map(
            reason ->
                switch (reason) {
                  case MISSING -> words.missing(field);
                  case NO_LONGER_RIGHT -> words.noLongerRight(field);
                });
  }

  /**
   * What somebody else has stored meanwhile, beside everything that was typed otherwise.
   *
   * @param sitting as it is now
   */
  static Map<String, String> overtaken(Sitting sitting, Step step, Posted posted) {
    Words words = sitting.words();
    Facts now = sitting.application().facts();
    Facts shown = posted.shown();
    Map<String, String> problems = new TreeMap<>();
    for (Field field : step.fields(sitting.situation())) {
      String path = step.path(field);
      String stored = now.values().getOrDefault(path, "");
      if (posted.asked(path)
          && !now.same(shown, path)
          && !posted.text(path).strip().equals(stored)) {
        problems.put(
            path,
            stored.isEmpty()
                ? sitting.texts().get("wizard.overtaken.nothing")
                : sitting.texts().get("wizard.overtaken.now", words.value(field, path, stored)));
      }
    }
    return problems;
  }
}
