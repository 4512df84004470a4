package io.gatehouse.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that are written in many ways, and the short forms that people are called by. */
public final class GivenNames {

  private static final Map<String, List<Integer>> VARIANT_GROUPS = new HashMap<>();
  private static final Map<String, List<Integer>> NICKNAME_GROUPS = new HashMap<>();
  private static final List<List<String>> VARIANTS = read("name-variants.txt", VARIANT_GROUPS);
  private static final List<List<String>> NICKNAMES = read("nicknames.txt", NICKNAME_GROUPS);

  private GivenNames() {}

  /** Whether the two are spellings of one name. */
  public static boolean areVariants(String name, String other) {
    return shareGroup(VARIANT_GROUPS, name, other);
  }

  /** Whether one is a short form of the other, or both are short forms of the same name. */
  public static boolean areNicknames(String name, String other) {
    return shareGroup(NICKNAME_GROUPS, name, other);
  }

  /** Every name that is a variant or a nickname of this one. */
  public static Set<String> related(String name) {
    Set<String> related = new LinkedHashSet<>();
    VARIANT_GROUPS.getOrDefault(name, List.of()).forEach(g -> related.addAll(VARIANTS.get(g)));
    NICKNAME_GROUPS.getOrDefault(name, List.of()).forEach(g -> related.addAll(NICKNAMES.get(g)));
    related.remove(name);
    return related;
  }

  /** Whether the name is in the tables, and so borne by very many. */
  public static boolean isCommon(String name) {
    return VARIANT_GROUPS.containsKey(name) || NICKNAME_GROUPS.containsKey(name);
  }

  private static boolean shareGroup(Map<String, List<Integer>> groups, String name, String other) {
    List<Integer> first = groups.get(name);
    List<Integer> second = first == null ? null : groups.get(other);
    if (first == null || second == null) {
      return false;
    }
    for (Integer group : first) {
      if (second.contains(group)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> read(String file, Map<String, List<Integer>> groups) {
    List<List<String>> members = new ArrayList<>();
    for (String line : WordList.lines(file)) {
      List<String> words = WordList.words(line);
      words.forEach(w -> groups.computeIfAbsent(w, x -> new ArrayList<>()).add(members.size()));
      members.add(words);
    }
    return members;
  }
}
