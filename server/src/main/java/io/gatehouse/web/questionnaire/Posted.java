package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.country.Language;
import io.gatehouse.questionnaire.Filled;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * What stands in a form: typed, or filled in from what is kept. Questions are named by their paths;
 * beside them the form tells which it asked, and how many entries it had of each group.
 */
record Posted(MultiValueMap<String, String> parameters) {
  static final String ASKED = "asked";
  static final String SEEN = "seen";
  private static final String COUNT = "count.";
  private static final String KEPT = ".kept";

  /** The form of a section as it is when nobody has typed yet. */
  static Posted kept(Filled filled, Section section, Language language) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    Map<UUID, JsonNode> answers = filled.completion().values();
    for (UUID id : section.questions()) {
      filled
          .checklist()
          .question(id)
          .ifPresent(question -> put(question, answers.get(id), language, parameters));
    }
    return new Posted(parameters);
  }

  private static void put(
      Question question,
      @Nullable JsonNode answer,
      Language language,
      MultiValueMap<String, String> parameters) {
    if (answer == null) {
      return;
    }
    if (question.type() instanceof Group group) {
      List<Map<UUID, JsonNode>> entries = Entries.of(group, answer).entries();
      parameters.add(COUNT + question.name(), Integer.toString(entries.size()));
      for (int i = 0; i < entries.size(); i++) {
        for (Question member : group.members()) {
          put(
              member,
              entries.get(i).get(member.id()),
              path(question, i, member),
              language,
              parameters);
        }
      }
    } else {
      put(question, answer, question.name(), language, parameters);
    }
  }

  private static void put(
      Question question,
      @Nullable JsonNode answer,
      String path,
      Language language,
      MultiValueMap<String, String> parameters) {
    if (answer != null) {
      String sealed = answer.path("sealed").asString("");
      if (sealed.isEmpty()) {
        parameters.put(path, Typed.texts(question.type(), answer, language));
      } else {
        parameters.add(path + KEPT, sealed);
      }
    }
  }

  static String path(Question group, int entry, Question member) {
    return group.name() + "[" + entry + "]." + member.name();
  }

  /**
   * The same after it was saved: a code that is kept now stands sealed, and no longer as it was
   * typed.
   *
   * @param codes the paths of codes, with what they are kept as
   */
  Posted withCodes(Map<String, String> codes) {
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
    changed.keySet().removeIf(name -> name.endsWith(KEPT));
    codes.forEach(
        (path, code) -> {
          changed.remove(path);
          changed.set(path + KEPT, code);
        });
    return new Posted(changed);
  }

  boolean asked(String path) {
    return parameters.getOrDefault(ASKED, List.of()).contains(path);
  }

  String text(String path) {
    return values(path).stream().findFirst().orElse("").strip();
  }

  List<String> values(String path) {
    return parameters.getOrDefault(path, List.of());
  }

  /** A sealed answer that stands unless another is typed. */
  String kept(String path) {
    return Objects.requireNonNullElse(parameters.getFirst(path + KEPT), "");
  }

  String seen() {
    return Objects.requireNonNullElse(parameters.getFirst(SEEN), "");
  }

  /** How many entries the form has of a group, filled in or not. */
  int entries(Question question, Group group) {
    String count = Objects.requireNonNullElse(parameters.getFirst(COUNT + question.name()), "0");
    return count.matches("\\d{1,3}") ? Math.min(Integer.parseInt(count), group.most()) : 0;
  }

  /** The same with another number of entries. */
  Posted withEntries(Question question, int count) {
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
    changed.set(COUNT + question.name(), Integer.toString(count));
    return new Posted(changed);
  }

  /** The same without one entry; those behind it move up. */
  Posted without(Question question, Group group, int entry) {
    int count = entries(question, group);
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
    for (int i = entry; i < count; i++) {
      for (Question member : group.members()) {
        for (String end : List.of("", KEPT)) {
          String here = path(question, i, member) + end;
          List<String> behind = values(path(question, i + 1, member) + end);
          changed.remove(here);
          if (i + 1 < count && !behind.isEmpty()) {
            changed.put(here, behind);
          }
        }
      }
    }
    return new Posted(changed).withEntries(question, Math.max(0, count - 1));
  }
}
