package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.questionnaire.Filled;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How somebody leaves a step: all of them save. */
sealed interface Way {
  Pattern ADD = Pattern.compile("add:(.{1,100})");
  Pattern REMOVE = Pattern.compile("remove:(.{1,100}):(\\d{1,3})");

  record Next() implements Way {}

  record Back() implements Way {}

  /** To the same step, in another language. */
  record Stay() implements Way {}

  /** To the same step, with one entry more. */
  record Add(Question group) implements Way {}

  /** To the same step, without an entry. */
  record Remove(Question group, int entry) implements Way {}

  static Way of(Filled filled, Section section, Posted posted) {
    if (posted.parameters().containsKey("lang")) {
      return new Stay();
    }
    String go = posted.text("go");
    Matcher add = ADD.matcher(go);
    if (add.matches()) {
      return group(filled, section, add.group(1), new Next(), Add::new);
    }
    Matcher remove = REMOVE.matcher(go);
    if (remove.matches()) {
      int entry = Integer.parseInt(remove.group(2));
      return group(filled, section, remove.group(1), new Next(), group -> new Remove(group, entry));
    }
    return go.equals("back") ? new Back() : new Next();
  }

  private static Way group(
      Filled filled,
      Section section,
      String name,
      Way otherwise,
      java.util.function.Function<Question, Way> way) {
    return filled.checklist().questions().stream()
        .filter(question -> section.questions().contains(question.id()))
        .filter(question -> question.name().equals(name) && question.type() instanceof Group)
        .findFirst()
        .map(way)
        .orElse(otherwise);
  }

  /** What is left of a form. */
  default Posted left(Posted posted) {
    return this instanceof Remove(Question group, int entry) && group.type() instanceof Group type
        ? posted.without(group, type, entry)
        : posted;
  }

  /** A form that is shown again, because something in it is wrong. */
  default Posted shown(Posted posted) {
    return this instanceof Add(Question group) && group.type() instanceof Group type
        ? posted.withEntries(group, posted.entries(group, type) + 1)
        : posted;
  }
}
