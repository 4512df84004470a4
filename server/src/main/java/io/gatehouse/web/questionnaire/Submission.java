package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Completions.Given;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Progress;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Spot;
import io.gatehouse.questionnaire.Filled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answers that a form brought. Entries in which nothing is typed are none, so that an answer's
 * entries may stand at other places in the form.
 *
 * @param places by group: where each of the answer's entries stands in the form
 */
record Submission(List<Given> given, Map<UUID, List<Integer>> places) {

  /** Reads the questions of a section that the form asked and that are visible by its answers. */
  static Submission of(Filled filled, Section section, Posted posted) {
    Map<UUID, List<Integer>> places = new HashMap<>();
    Map<UUID, JsonNode> all = new HashMap<>(filled.completion().values());
    List<Question> asked = asked(filled, section, posted);
    for (Question question : asked) {
      JsonNode answer =
          question.type() instanceof Group group
              ? entries(question, group, posted, places)
              : Typed.answer(question.type(), posted, question.name());
      if (answer == null) {
        all.remove(question.id());
      } else {
        all.put(question.id(), answer);
      }
    }
    List<Question> visible = Progress.of(filled.checklist(), all).visible();
    List<Given> given =
        asked.stream()
            .filter(visible::contains)
            .map(question -> new Given(question.id(), all.get(question.id())))
            .toList();
    return new Submission(given, places);
  }

  private static List<Question> asked(Filled filled, Section section, Posted posted) {
    return section.questions().stream()
        .flatMap(id -> filled.checklist().question(id).stream())
        .filter(question -> posted.asked(question.name()))
        .toList();
  }

  private static @Nullable JsonNode entries(
      Question question, Group group, Posted posted, Map<UUID, List<Integer>> places) {
    List<Map<UUID, JsonNode>> entries = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < posted.entries(question, group); i++) {
      Map<UUID, JsonNode> entry = entry(question, group, i, posted);
      if (!entry.isEmpty()) {
        entries.add(entry);
        at.add(i);
      }
    }
    places.put(question.id(), at);
    return entries.isEmpty() ? null : new Entries(group, entries).json();
  }

  /** Answers to members that its other answers leave unasked are none. */
  private static Map<UUID, JsonNode> entry(
      Question question, Group group, int index, Posted posted) {
    Map<UUID, JsonNode> entry = new HashMap<>();
    for (Question member : group.members()) {
      JsonNode answer = Typed.answer(member.type(), posted, Posted.path(question, index, member));
      if (answer != null) {
        entry.put(member.id(), answer);
      }
    }
    List<UUID> visible =
        new Entries(group, List.of(entry))
            .progress(0).visible().stream().map(Question::id).toList();
    entry.keySet().retainAll(visible);
    return entry;
  }

  /** The path at which a place of the answers stands in the form. */
  String path(Spot spot) {
    List<Integer> at = places.getOrDefault(spot.question().id(), List.of());
    int entry = spot.entry() >= 0 && spot.entry() < at.size() ? at.get(spot.entry()) : spot.entry();
    return new Spot(spot.question(), entry, spot.member()).path();
  }

  /** The codes that are kept now, by the paths at which they stand in the form. */
  Map<String, String> codes(Filled now) {
    Map<String, String> codes = new HashMap<>();
    Map<UUID, JsonNode> answers = now.completion().values();
    for (Given one : given) {
      Question question = now.checklist().question(one.questionId()).orElseThrow();
      JsonNode answer = answers.get(question.id());
      if (question.type() instanceof Group group) {
        List<Map<UUID, JsonNode>> entries = Entries.of(group, answer).entries();
        for (int i = 0; i < entries.size(); i++) {
          for (Question member : group.members()) {
            code(path(new Spot(question, i, member)), entries.get(i).get(member.id()), codes);
          }
        }
      } else {
        code(question.name(), answer, codes);
      }
    }
    return codes;
  }

  private static void code(String path, @Nullable JsonNode answer, Map<String, String> codes) {
    if (answer != null && answer.path("sealed").isString()) {
      codes.put(path, answer.path("sealed").asString());
    }
  }
}
