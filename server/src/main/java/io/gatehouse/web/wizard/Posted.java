package io.gatehouse.web.wizard;

import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Given;
import io.gatehouse.requirement.Intake.Answer;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Need;
import io.gatehouse.requirement.Situation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What a form brought back. Beside each answer it carries what was stored when it was shown ({@code
 * was.company.name}): that tells a field left empty from one never asked, and what has changed
 * meanwhile.
 */
record Posted(MultiValueMap<String, String> parameters) {
  static final String SHOWN = "was.";

  boolean asked(String path) {
    return parameters.containsKey(SHOWN + path);
  }

  /** What was typed or chosen; several choices with commas between. */
  String text(String path) {
    return String.join(",", values(path));
  }

  private List<String> values(String path) {
    return parameters.getOrDefault(path, List.of());
  }

  /**
   * The answers to be read. An answer that another one has made needless is none, and the address
   * without which nobody could be reached is never emptied.
   */
  List<Answer> answers(Step step, Situation situation) {
    return step.fields(situation).stream()
        .filter(field -> asked(step.path(field)))
        .filter(field -> met(field, situation))
        .filter(
            field -> !(field.need() instanceof Need.ToStart && text(step.path(field)).isBlank()))
        .map(field -> new Answer(field, step.person(), given(field, step.path(field))))
        .toList();
  }

  private boolean met(Field field, Situation situation) {
    return switch (field.need()) {
      case Need.ToFinishWhen(Field other, Set<String> values) ->
          values.contains(
              asked(other.path()) ? text(other.path()) : situation.facts().get(other, ""));
      default -> true;
    };
  }

  private Given given(Field field, String path) {
    return field.kind() instanceof Kind.Choices
        ? new Given.Many(values(path).stream().map(Given.Text::new).map(Given.class::cast).toList())
        : new Given.Text(text(path));
  }

  /** What the form showed as stored. */
  Facts shown() {
    return Facts.NONE.with(
        parameters.keySet().stream()
            .filter(name -> name.startsWith(SHOWN))
            .collect(
                Collectors.toMap(
                    name -> name.substring(SHOWN.length()),
                    name -> Objects.requireNonNullElse(parameters.getFirst(name), ""))));
  }
}
