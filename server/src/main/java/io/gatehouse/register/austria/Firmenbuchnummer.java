package io.gatehouse.register.austria;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of the Firmenbuch: up to six digits and a check letter.
 *
 * @param digits without leading zeros
 */
record Firmenbuchnummer(String digits, String letter) {
  private static final Pattern FORM = Pattern.compile("(?:FN)?0*(\\d{1,6})([A-Z])");

  static Optional<Firmenbuchnummer> read(String text) {
    Matcher form = FORM.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    return form.matches()
        ? Optional.of(new Firmenbuchnummer(form.group(1), form.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** As WirtschaftsCompass and people write it. */
  String compact() {
    return digits + letter;
  }

  /** As the Firmenbuch writes it. */
  String spaced() {
    return digits + " " + letter;
  }
}
