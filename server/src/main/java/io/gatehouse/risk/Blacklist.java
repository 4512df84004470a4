package io.gatehouse.risk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that may not be. */
final class Blacklist {

  private Blacklist() {}

  /** Whether any field has one of its values. */
  static boolean hit(RiskFacts facts, Map<String, List<String>> byField) {
    return byField.entrySet().stream()
        .anyMatch(entry -> hit(facts.field(entry.getKey()), entry.getValue()));
  }

  /** A value that begins with {@code @} stands for every address of that domain. */
  static boolean hit(@Nullable String value, List<String> values) {
    if (value == null) {
      return false;
    }
    String plain = plain(value);
    return values.stream()
        .map(Blacklist::plain)
        .anyMatch(bad -> bad.startsWith("@") ? plain.endsWith(bad) : plain.equals(bad));
  }

  private static String plain(String value) {
    return value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
