package io.gatehouse.screening.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Countries as lists name them, in ISO 3166-1 alpha-2 codes. */
final class Countries {

  private static final Map<String, String> CODE_BY_NAME = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      CODE_BY_NAME.put(plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
      CODE_BY_NAME.put(plain(code), code);
    }
    readOtherNames();
  }

  private Countries() {}

  /** The code of a country given by its English name or its code; empty when it is none. */
  static Optional<String> code(String name) {
    return Optional.ofNullable(CODE_BY_NAME.get(plain(name)));
  }

  /** The code of the country with which a place ends: "Moscow, Russia", "Ta'if, Saudi Arabia". */
  static Optional<String> codeAtEnd(String place) {
    for (int comma = -1; ; comma = place.indexOf(',', comma + 1)) {
      Optional<String> code = code(place.substring(comma + 1));
      if (code.isPresent() || place.indexOf(',', comma + 1) < 0) {
        return code;
      }
    }
  }

  private static String plain(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .replace("’", "'")
        .replace("&", "and")
        .replace("st. ", "saint ");
  }

  private static void readOtherNames() {
    InputStream resource =
        Objects.requireNonNull(Countries.class.getResourceAsStream("countries.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line : reader.readAllLines()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String code = line.substring(0, 2);
          for (String name : line.substring(3).split("\\|", -1)) {
            CODE_BY_NAME.put(plain(name), code);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
