package io.gatehouse.requirement;

import java.util.List;

/**
 * An answer as it came in, before it is read: from JSON or from a form (where everything is text).
 */
public sealed interface Given {
  record Text(String value) implements Given {}

  record Whole(long value) implements Given {}

  record Many(List<Given> values) implements Given {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** Something that no field accepts; the name says what, for the fault: "an object". */
  record Other(String name) implements Given {}

  /** Whether it says nothing: what shows nothing counts as absent. */
  default boolean blank() {
    return switch (this) {
      case Text(String value) -> value.codePoints().allMatch(Line::invisible);
      case Many(List<Given> values) -> values.isEmpty();
      case Whole whole -> false;
      case Other other -> false;
    };
  }
}
