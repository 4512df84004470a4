package io.gatehouse.door.screening;

import io.gatehouse.door.screening.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of an address; what is wrong with them is told at once. */
record Query(List<Fault> faults) {
  private static final int USUAL = 50;
  private static final int MOST = 300;
  private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  static Query of() {
    return new Query(new ArrayList<>());
  }

  /** An id in the path; what is none names nothing. */
  static UUID pathId(String given) {
    if (!given.matches(UUID_SHAPE)) {
      throw new Refused(Problem.NOT_FOUND);
    }
    return UUID.fromString(given);
  }

  @Nullable UUID id(String name, @Nullable String given) {
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (!given.matches(UUID_SHAPE)) {
      faults.add(new Fault(name, "NOT_A_UUID", "must be a UUID"));
      return null;
    }
    return UUID.fromString(given);
  }

  @Nullable Boolean open(@Nullable String state) {
    return switch (state) {
      case null -> null;
      case "open" -> true;
      case "closed" -> false;
      default -> {
        faults.add(new Fault("state", "NOT_AN_OPTION", "must be one of open, closed"));
        yield null;
      }
    };
  }

  int limit(@Nullable String given) {
    if (given == null) {
      return USUAL;
    }
    if (!given.matches("\\d{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      faults.add(new Fault("limit", "OUT_OF_RANGE", "must be from 1 to " + MOST));
      return USUAL;
    }
    return Integer.parseInt(given);
  }

  void check() {
    if (!faults.isEmpty()) {
      throw new Refused(Problem.invalid(faults));
    }
  }
}
