package io.gatehouse.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or company that a register lists with a role.
 *
 * @param name as listed, given and family names in the register's order
 * @param code personal code of the register's country, when it publishes one
 * @param birthDate when it publishes one
 * @param natural a human being, not a company
 */
public record Officer(
    String name,
    @Nullable String code,
    @Nullable LocalDate birthDate,
    boolean natural,
    List<Role> roles) {

  public Officer {
    roles = List.copyOf(roles);
  }

  /** How well a person fits a listed officer. */
  public enum Likeness {
    /** Same code; or same name and date of birth, where one of the two has no code. */
    SAME,
    /** Could be: the name fits and nothing contradicts, but nothing proves it either. */
    POSSIBLE,
    DIFFERENT
  }

  /** Compares by code when both have one, otherwise by normalised name with date of birth. */
  public Likeness likeness(Person person) {
    if (code != null && person.code() != null) {
      return NormalName.code(code).equals(NormalName.code(person.code()))
          ? Likeness.SAME
          : Likeness.DIFFERENT;
    }
    return natural ? byName(person) : Likeness.DIFFERENT;
  }

  private Likeness byName(Person person) {
    NormalName mine = NormalName.of(name);
    NormalName theirs = NormalName.of(person.name());
    if (birthDate == null || person.birthDate() == null) {
      boolean nothingToGoBy = theirs.empty() && person.birthDate() == null;
      return nothingToGoBy || mine.equals(theirs) ? Likeness.POSSIBLE : Likeness.DIFFERENT;
    }
    if (!birthDate.equals(person.birthDate())) {
      return Likeness.DIFFERENT;
    }
    if (mine.equals(theirs)) {
      return Likeness.SAME;
    }
    return theirs.empty() || mine.shares(theirs) ? Likeness.POSSIBLE : Likeness.DIFFERENT;
  }

  /** Whether one of the roles counts as one of these. */
  public boolean holds(Set<Role.Kind> kinds) {
    return roles.stream().anyMatch(role -> kinds.stream().anyMatch(role.kind()::counts));
  }

  /** Keeps personal code and date of birth out of logs. */
  @Override
  public String toString() {
    return "Officer[" + roles.stream().map(Role::code).toList() + "]";
  }
}
