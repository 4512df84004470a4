package io.gatehouse.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that are written in many ways, and the short forms that people are called by. */
public final class GivenNames {

  private static final Map<String, List<String>> SECTIONS = WordList.sections("name-variants.txt");
  private static final Groups SPELLINGS = new Groups(SECTIONS.getOrDefault("spelling", List.of()));
  private static final Groups TRANSLATIONS =
      new Groups(SECTIONS.getOrDefault("translation", List.of()));
  private static final Groups NICKNAMES = new Groups(WordList.lines("nicknames.txt"));

  private static final Set<String> TABLED =
      Stream.of(SPELLINGS, TRANSLATIONS, NICKNAMES)
          .flatMap(groups -> groups.words().stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> COMMON =
      WordList.sections("common-names.txt").values().stream()
          .flatMap(List::stream)
          .flatMap(line -> WordList.words(line).stream())
          .collect(Collectors.toUnmodifiableSet());

  private GivenNames() {}

  /** How two different names belong together. */
  public enum Relation {
    /** The same name in another transliteration. */
    SPELLING,
    /** One is a short form of the other, or both are short forms of the same name. */
    NICKNAME,
    /** The same name in two languages: Ivan, John. */
    TRANSLATION,
    NONE
  }

  /** How the two names belong together; the closest relation when there are several. */
  public static Relation relation(String name, String other) {
    if (!TABLED.contains(name) || !TABLED.contains(other)) {
      return Relation.NONE;
    }
    if (SPELLINGS.haveTogether(name, other)) {
      return Relation.SPELLING;
    }
    if (NICKNAMES.haveTogether(name, other)) {
      return Relation.NICKNAME;
    }
    return TRANSLATIONS.haveTogether(name, other) ? Relation.TRANSLATION : Relation.NONE;
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
    return COMMON.contains(name) || TABLED.contains(name);
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

    Set<String> words() {
      return linesByWord.keySet();
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
