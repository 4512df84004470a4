package io.gatehouse.partner;

import io.gatehouse.identifiers.Identifiers;
import io.gatehouse.identifiers.Kind;
import io.gatehouse.identifiers.Parsed;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of tax id of a program, with its rule: a kind of the {@code identifiers} library or a
 * pattern.
 *
 * @param kind country and name, such as {@code SG uen}
 * @param pattern that the whole number must match
 */
public record TaxIdType(String description, @Nullable String kind, @Nullable Pattern pattern) {

  /** Whether a number keeps the rule. */
  public boolean matches(String number) {
    return pattern == null
        ? known().map(known -> known.isValid(number)).orElse(false)
        : pattern.matcher(number).matches();
  }

  /** The number as it compares: the same however it was written. */
  public String normal(String number) {
    return known()
        .filter(known -> pattern == null)
        .map(known -> known.parse(number))
        .filter(Parsed.Valid.class::isInstance)
        .map(parsed -> ((Parsed.Valid) parsed).identifier().canonical())
        .orElseGet(() -> number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
  }

  /** What is wrong with the rule, if anything is. */
  Optional<String> problem() {
    if ((kind == null) == (pattern == null)) {
      return Optional.of("must have either a kind or a pattern");
    }
    return kind != null && known().isEmpty()
        ? Optional.of("no such kind of number: " + kind)
        : Optional.empty();
  }

  private Optional<Kind> known() {
    if (kind == null) {
      return Optional.empty();
    }
    String[] parts = kind.split(" ", 2);
    return parts.length < 2 ? Optional.empty() : Identifiers.kind(parts[0], parts[1]);
  }
}
