package io.gatehouse.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that are written in many ways, and the short forms that people are called by. */
public final class GivenNames {

  private static final Map<String, List<String>> SECTIONS = WordList.sections("name-variants.txt");
  private static final Groups SPELLINGS = new Groups(SECTIONS.getOrDefault("spelling", List.of()));
  private static final Groups TRANSLATIONS =
      new Groups(SECTIONS.getOrDefault("translation", List.of()));
  private static final Groups NICKNAMES = new Groups(WordList.lines("nicknames.txt"));

  private static final Set<String> COMMON =
      WordList.sections("common-names.txt").values().stream()
          .flatMap(List::stream)
          .flatMap(line -> WordList.words(line).stream())
          .collect(Collectors.toUnmodifiableSet());

  private GivenNames() {}

  /** Whether the two are spellings of one name. */
  public static boolean areVariants(String name, String other) {
    return SPELLINGS.haveTogether(name, other);
  }

  /** Whether the two are one name in two languages: Ivan, John. */
  public static boolean areTranslations(String name, String other) {
    return TRANSLATIONS.haveTogether(name, other);
  }

  /** Whether one is a short form of the other, or both are short forms of the same name. */
  public static boolean areNicknames(String name, String other) {
    return NICKNAMES.haveTogether(name, other);
  }

  /** Every other name that is a variant, a translation or a nickname of this one. */
  public static Set<String> related(String name) {
    Set<String> related = new LinkedHashSet<>(SPELLINGS.with(name));
    related.addAll(TRANSLATIONS.with(name));
    related.addAll(NICKNAMES.with(name));
    related.remove(name);
    return related;
  }

  /** Whether very many people of some country bear the name, as given or as family name. */
  public static boolean isCommon(String name) {
    return COMMON.contains(name)
        || SPELLINGS.contains(name)
        || TRANSLATIONS.contains(name)
        || NICKNAMES.contains(name);
  }

  /** Lines of words that belong together; a word may be on several lines. */
  private static final class Groups {

    private final Map<String, List<List<String>>> linesByWord = new HashMap<>();

    Groups(List<String> lines) {
      for (String line : lines) {
        List<String> words = WordList.words(line);
        words.forEach(w -> linesByWord.computeIfAbsent(w, x -> new ArrayList<>(1)).add(words));
      }
    }

    boolean contains(String word) {
      return linesByWord.containsKey(word);
    }

    Set<String> with(String word) {
      Set<String> together = new LinkedHashSet<>();
      linesByWord.getOrDefault(word, List.of()).forEach(together::addAll);
      return together;
    }

    boolean haveTogether(String word, String other) {
      List<List<String>> lines = linesByWord.get(word);
      if (lines == null || !linesByWord.containsKey(other)) {
        return false;
      }
      for (List<String> line : lines) {
        if (line.contains(other)) {
          return true;
        }
      }
      return false;
    }
  }
}
