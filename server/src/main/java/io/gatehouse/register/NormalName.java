package io.gatehouse.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A name without what registers spell differently: case, accents, hyphens, and the order of its
 * parts (Latvia puts the family name first).
 */
record NormalName(List<String> parts) {

  /** Letters that Unicode does not take apart. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı",
          "i");

  static NormalName of(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return new NormalName(
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
            .filter(part -> !part.isEmpty())
            .sorted()
            .toList());
  }

  static String code(String code) {
    return code.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
  }

  boolean empty() {
    return parts.isEmpty();
  }

  boolean shares(NormalName other) {
    return parts.stream().anyMatch(other.parts::contains);
  }
}
