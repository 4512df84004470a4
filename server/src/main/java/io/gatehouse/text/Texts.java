package io.gatehouse.text;

import com.ibm.icu.text.MessageFormat;
import io.gatehouse.country.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language, from {@code texts/<area>_<tag>.properties}, in ICU message format:
 * {@code {0}} for an argument, {@code {0, plural, one {…} other {…}}} for counts. The build fails
 * when a language lacks a key.
 */
public final class Texts {
  private static final List<String> AREAS =
      List.of(
          "mail",
          "field",
          "fault",
          "identifier",
          "page",
          "wizard",
          "document",
          "questions",
          "questionnaire",
          "signing");
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language, read(language)));
    }
  }

  private final Language language;
  private final Map<String, String> patterns;

  /** Read once: taking a pattern apart costs more than filling it in. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  /** The texts of a language. */
  public static Texts in(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  private static Map<String, String> read(Language language) {
    Map<String, String> all = new TreeMap<>();
    for (String area : AREAS) {
      String name = "/texts/" + area + "_" + language.tag() + ".properties";
      try (Reader reader =
          new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
        Properties file = new Properties();
        file.load(reader);
        file.forEach((key, value) -> all.put(area + "." + key, (String) value));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
    return Collections.unmodifiableMap(all);
  }

  public Language language() {
    return language;
  }

  /** All keys, for the check that languages have the same. */
  public Set<String> keys() {
    return patterns.keySet();
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The text behind a key.
   *
   * @param arguments texts, numbers, and instants (shown as a date)
   * @throws IllegalArgumentException when there is no such key
   */
  public String get(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + language);
    }
    if (arguments.length == 0) {
      return pattern;
    }
    Object[] shown =
        Arrays.stream(arguments)
            .map(a -> a instanceof Instant at ? (Object) Date.from(at) : a)
            .toArray();
    MessageFormat format =
        formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
    // A format keeps state while it works, so each use takes a copy.
    return format.clone().format(shown);
  }
}
