package io.gatehouse.country;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a country writes its postal codes.
 *
 * @param format the code without spaces
 * @param example a real one
 * @param spaced whether spaces belong to the code, or only to its printing
 */
public record PostalCode(Pattern format, String example, boolean spaced) {
  static final PostalCode ANY =
      new PostalCode(Pattern.compile("[\\p{L}\\p{N} -]{1,12}"), "12345", true);

  static PostalCode of(String format, String example) {
    return new PostalCode(Pattern.compile(format), example, false);
  }

  /** The code as stored, leading zeros kept; empty when it is not one. */
  public Optional<String> read(String text) {
    String code = spaced ? text.strip() : text.replaceAll("[\\s\\u00A0]", "");
    return format.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
