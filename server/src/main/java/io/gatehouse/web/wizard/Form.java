package io.gatehouse.web.wizard;

import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Need;
import io.gatehouse.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of one step: asks what is missing, and tells what is known.
 *
 * @param everything whether what is known is asked too, to be changed
 * @param posted what was typed, when the form is shown again
 * @param faults what to do about it, by path
 */
record Form(
    Sitting sitting,
    Step step,
    boolean everything,
    @Nullable Posted posted,
    Map<String, String> faults) {

  /** Questions that belong together, below a heading where they have one. */
  record Group(@Nullable String heading, List<Question> questions) {}

  /** What is known, and could be asked all the same. */
  List<Known> changeable() {
    return Known.changeable(sitting, step, field -> !asks(field));
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Offers offers = Offers.of(sitting.situation(), sitting.texts().language());
    for (Field field : step.fields(sitting.situation())) {
      if (asks(field)) {
        String heading = heading(field);
        boolean next =
            heading != null
                && !heading.equals(groups.isEmpty() ? null : groups.getLast().heading());
        if (groups.isEmpty() || next) {
          groups.add(new Group(heading, new ArrayList<>()));
        }
        groups.getLast().questions().add(question(field, offers));
      }
    }
    return groups;
  }

  /** Known by the part of the path before the last: {@code contact.service}. */
  private @Nullable String heading(Field field) {
    String key = "wizard.group." + field.key().substring(0, field.key().lastIndexOf('.'));
    return sitting.texts().has(key) ? sitting.texts().get(key) : null;
  }

  private boolean asks(Field field) {
    if (posted != null && posted.asked(step.path(field))) {
      return true;
    }
    if (field.need() instanceof Need.ToFinishWhen(Field other, Set<String> values)
        && !asks(other)) {
      return !Known.needless(field, sitting) && (everything || outstanding(field));
    }
    return everything || stored(field).isEmpty() || outstanding(field);
  }

  private boolean outstanding(Field field) {
    return sitting.steps().missing(step).stream()
        .map(Requirement::path)
        .anyMatch(step.path(field)::equals);
  }

  private String stored(Field field) {
    return sitting.application().facts().values().getOrDefault(step.path(field), "");
  }

  private Question question(Field field, Offers offers) {
    Words words = sitting.words();
    String path = step.path(field);
    String value = value(field, offers);
    boolean optional =
        field.need() instanceof Need.Optional || field.need() instanceof Need.OptionalIn;
    return new Question(
        path,
        words.label(field),
        words.hint(field),
        optional,
        stored(field),
        value,
        field.autofill().isEmpty() ? null : field.autofill(),
        new Controls(words).control(field, value),
        faults.get(path),
        field.need() instanceof Need.ToFinishWhen(Field other, Set<String> values) && asks(other),
        met(field));
  }

  private boolean met(Field field) {
    return field.need() instanceof Need.ToFinishWhen(Field other, Set<String> values)
        && values.contains(
            posted != null && posted.asked(other.path())
                ? posted.text(other.path())
                : stored(other));
  }

  private String value(Field field, Offers offers) {
    String path = step.path(field);
    if (posted != null && posted.asked(path)) {
      return posted.text(path);
    }
    return stored(field).isEmpty() ? offers.get(field, step.person()) : stored(field);
  }
}
