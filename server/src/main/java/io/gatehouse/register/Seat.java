package io.gatehouse.register;

import java.util.Set;

/** A place in a combination of signatories. Each is filled by a different human being. */
public sealed interface Seat {

  /** Whether an officer may sit here. */
  boolean fits(Officer officer);

  /**
   * For one person.
   *
   * @param as the role in which they sign
   */
  record Named(Officer officer, Role.Kind as) implements Seat {
    @Override
    public boolean fits(Officer other) {
      return officer.equals(other);
    }
  }

  /** For anybody who holds one of these roles. */
  record Holder(Set<Role.Kind> kinds) implements Seat {
    public Holder {
      kinds = Set.copyOf(kinds);
    }

    public static Holder of(Role.Kind... kinds) {
      return new Holder(Set.of(kinds));
    }

    @Override
    public boolean fits(Officer other) {
      return other.natural() && other.holds(kinds);
    }
  }
}
