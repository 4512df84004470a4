package io.gatehouse.web.wizard;

import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Need;
import io.gatehouse.requirement.Requirements;
import io.gatehouse.requirement.Section;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One thing that is known, as people read it. */
record Known(String label, String value) {

  /** What never changes, in any step. */
  static List<Known> fixed(Sitting sitting, Step step) {
    return step.section() == Section.COMPANY
        ? List.of(new Known(sitting.words().label(Fields.BUSINESS_ID), sitting.businessId()))
        : List.of();
  }

  /**
   * What is known of a step and may be changed. An answer that another one has made needless is
   * kept, but means nothing.
   */
  static List<Known> changeable(Sitting sitting, Step step, Predicate<Field> which) {
    Words words = sitting.words();
    return step.fields(sitting.situation()).stream()
        .filter(which)
        .filter(field -> !needless(field, sitting))
        .flatMap(
            field ->
                Stream.ofNullable(sitting.application().facts().get(step.path(field)))
                    .map(
                        value ->
                            new Known(
                                words.label(field), words.value(field, step.path(field), value))))
        .toList();
  }

  static boolean needless(Field field, Sitting sitting) {
    return field.need() instanceof Need.ToFinishWhen
        && !Requirements.required(field, sitting.situation());
  }
}
