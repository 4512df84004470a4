package io.gatehouse.web.wizard;

import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Requirement;
import io.gatehouse.requirement.Requirements;
import io.gatehouse.requirement.Section;
import io.gatehouse.requirement.Situation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of the wizard: a section, and where people are named, the one that it is about.
 *
 * @param person counted from 0; 0 too where the section names nobody
 */
record Step(Section section, int person) {
  private static final Pattern KEY = Pattern.compile("([a-z]{1,20})(?:-([2-9]|[1-9]\\d))?");

  /** Its part of the address: {@code company}, {@code user}, {@code user-2}. */
  String key() {
    return person == 0 ? section.key() : section.key() + "-" + (person + 1);
  }

  static Optional<Step> of(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int person = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)) - 1;
    return List.of(Section.values()).stream()
        .filter(section -> section.key().equals(parts.group(1)))
        .map(section -> new Step(section, person))
        .findFirst();
  }

  /**
   * What people may answer here. The number of the company never changes, and what is secret is
   * never shown.
   */
  List<Field> fields(Situation situation) {
    return Fields.of(section).stream()
        .filter(field -> !field.equals(Fields.BUSINESS_ID))
        .filter(field -> Requirements.asked(field, situation))
        .filter(field -> !situation.secret(path(field)))
        .toList();
  }

  String path(Field field) {
    return field.at(person);
  }

  boolean asks(Requirement requirement) {
    return requirement.field().section() == section
        && requirement.path().equals(path(requirement.field()));
  }
}
