package io.gatehouse.checklist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How an answer is compared with a value that was set beforehand. */
public enum Operator {
  EQUALS,
  NOT_EQUALS,
  CONTAINS,
  IN,
  NOT_IN;

  /** Its name in the contract, such as {@code not_in}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Operator named(String code) {
    return of(code).orElseThrow();
  }

  public static Optional<Operator> of(String code) {
    return Arrays.stream(values()).filter(operator -> operator.code().equals(code)).findFirst();
  }

  /**
   * Whether an answer satisfies a condition. No answer satisfies none, the negative ones included.
   *
   * <p>{@code contains} looks for any of the expected texts in the answer, in file names for files;
   * {@code in} asks whether any element of the answer is among the expected; a single value counts
   * as a list of one.
   */
  public boolean holds(@Nullable JsonNode answer, JsonNode expected) {
    if (answer == null || answer.isNull()) {
      return false;
    }
    return switch (this) {
      case EQUALS -> same(answer, expected);
      case NOT_EQUALS -> !same(answer, expected);
      case CONTAINS -> list(expected).stream().anyMatch(part -> contains(answer, part));
      case IN -> in(answer, expected);
      case NOT_IN -> !in(answer, expected);
    };
  }

  private static boolean in(JsonNode answer, JsonNode expected) {
    List<JsonNode> all = list(expected);
    return list(answer).stream().anyMatch(one -> all.stream().anyMatch(other -> same(one, other)));
  }

  private static boolean contains(JsonNode answer, JsonNode part) {
    if (answer.isString() && part.isString()) {
      return answer.stringValue().contains(part.stringValue());
    }
    if (answer.isObject()) {
      return contains(answer.path("name"), part);
    }
    return answer.isArray()
        && answer.valueStream().anyMatch(one -> same(one, part) || contains(one, part));
  }

  /** Numbers compare by value, however they are written; everything else as it is. */
  private static boolean same(JsonNode one, JsonNode other) {
    return Values.number(one)
        .flatMap(a -> Values.number(other).map(b -> a.compareTo(b) == 0))
        .orElseGet(() -> one.equals(other));
  }

  private static List<JsonNode> list(JsonNode node) {
    return node.isArray() ? node.valueStream().toList() : Stream.of(node).toList();
  }
}
