package io.gatehouse.country;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a country writes its postal codes.
 *
 * @param format the code without spaces
 * @param example a real one
 */
public record PostalCode(Pattern format, String example) {
  static final PostalCode ANY = new PostalCode(Pattern.compile("[\\p{L}\\p{N} -]{1,12}"), "12345");

  static PostalCode of(String format, String example) {
    return new PostalCode(Pattern.compile(format), example);
  }

  /** The code as stored, leading zeros kept; empty when it is not one. */
  public Optional<String> read(String text) {
    String code = this == ANY ? text.strip() : text.replaceAll("[\\s\\u00A0]", "");
    return format.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
