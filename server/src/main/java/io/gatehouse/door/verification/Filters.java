package io.gatehouse.door.verification;

import io.gatehouse.checklist.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list from its address. What is empty says nothing. */
final class Filters {
  private static final int LONGEST = 255;

  private final HttpServletRequest request;

  Filters(HttpServletRequest request) {
    this.request = request;
  }

  @Nullable String text(String name) {
    String given = request.getParameter(name);
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (given.indexOf('\0') >= 0) {
      throw ApiErrors.field(name, ApiErrors.NUL_CHARACTER);
    }
    return given.substring(0, Math.min(given.length(), LONGEST));
  }

  Optional<UUID> id(String name) {
    return Optional.ofNullable(text(name))
        .map(
            given ->
                Values.id(given).orElseThrow(() -> ApiErrors.field(name, ApiErrors.NOT_A_UUID)));
  }

  /** Every value that is given, of those that can be looked for. */
  List<String> texts(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? List.of()
        : Arrays.stream(values)
            .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
            .toList();
  }

  /** Constants by their codes or, as later versions of the contract do, by what people read. */
  <E extends Enum<E>> List<E> choices(
      String name, E[] values, Function<E, String> code, Map<String, E> labels) {
    return texts(name).stream()
        .map(
            given ->
                Stream.of(values)
                    .filter(value -> code.apply(value).equals(given) || value == labels.get(given))
                    .findFirst()
                    .orElseThrow(() -> noChoice(name, given)))
        .toList();
  }

  /** What {@code o} sorts by, and whether downwards. */
  record Sorting<E>(E by, boolean descending) {}

  /** The sorting that {@code o} names; without it, the newest first. */
  <E extends Enum<E>> Sorting<E> sorting(E[] values) {
    String given = Optional.ofNullable(text("o")).orElse("-created");
    boolean descending = given.startsWith("-");
    String name = descending ? given.substring(1) : given;
    return Stream.of(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .map(value -> new Sorting<>(value, descending))
        .orElseThrow(() -> noChoice("o", given));
  }

  private static Refused noChoice(String name, String given) {
    return ApiErrors.field(
        name, "Select a valid choice. " + given + " is not one of the available choices.");
  }
}
