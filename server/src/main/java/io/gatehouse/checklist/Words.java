package io.gatehouse.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text with its translations.
 *
 * @param text as it was written first
 * @param translations by language tag, such as {@code et}
 */
public record Words(String text, Map<String, String> translations) {
  public static final Words NONE = Words.of("");

  public Words {
    translations = Map.copyOf(translations);
  }

  public static Words of(String text) {
    return new Words(text, Map.of());
  }

  /**
   * The text in the first of these languages that it was translated to; else as it was written.
   * What has no translation to English is taken to be English, which checklists are mostly written
   * in: whoever prefers English gets that before a translation to another language.
   */
  public String in(List<Locale> languages) {
    for (Locale language : languages) {
      String found =
          translations.get(language.getLanguage().equals("no") ? "nb" : language.getLanguage());
      if (found != null) {
        return found;
      }
      if (language.getLanguage().equals("en")) {
        return text;
      }
    }
    return text;
  }

  /** The same with another original; translations of the old one would say something else. */
  public Words rewritten(String other) {
    return other.equals(text) ? this : Words.of(other);
  }

  /** The same with these translations. */
  public Words translated(Map<String, String> others) {
    return new Words(text, new TreeMap<>(others));
  }
}
