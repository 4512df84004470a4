package io.gatehouse.screening.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The tables that stand beside this package as text files: {@code #} comments, sections in []. */
final class WordList {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private WordList() {}

  /** All lines that are neither empty nor comments. */
  static List<String> lines(String file) {
    return all(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** The lines of each section, by the section's name. */
  static Map<String, List<String>> sections(String file) {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), current);
      } else {
        current.add(line);
      }
    }
    return sections;
  }

  /** The words of a line. */
  static List<String> words(String line) {
    return List.of(SPACE.split(line.strip()));
  }

  /** The whole text, comments included. */
  static String text(String file) {
    return String.join("\n", all(file));
  }

  private static List<String> all(String file) {
    InputStream resource = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.readAllLines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
