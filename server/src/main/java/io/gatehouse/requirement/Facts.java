package io.gatehouse.requirement;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an application: paths of the field catalogue ({@code users[0].email}) and their
 * values, each as the one text in which it is stored. Immutable.
 */
public final class Facts {
  public static final Facts NONE = new Facts(Map.of());

  /**
   * What a value begins with that was sealed for storage: a personal code, readable by nobody who
   * shows facts. No answer can begin so: it holds a control character.
   */
  public static final String SEALED = "\u001Fsealed:";

  private final NavigableMap<String, String> values;

  public Facts(Map<String, String> values) {
    this.values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
  }

  public @Nullable String get(String path) {
    return values.get(path);
  }

  /** The value of a field that is not repeated. */
  public @Nullable String get(Field field) {
    return values.get(field.path());
  }

  public String get(Field field, String otherwise) {
    return values.getOrDefault(field.path(), otherwise);
  }

  public boolean has(String path) {
    return values.containsKey(path);
  }

  public static boolean sealed(String value) {
    return value.startsWith(SEALED);
  }

  /** How many users are named; at least one is always asked for. */
  public int users() {
    int users = 0;
    while (hasAnyOfUser(users)) {
      users++;
    }
    return users;
  }

  private boolean hasAnyOfUser(int index) {
    String prefix = "users[" + index + "].";
    String key = values.ceilingKey(prefix);
    return key != null && key.startsWith(prefix);
  }

  /** These facts with others laid over them; an empty value removes. */
  public Facts with(Map<String, String> others) {
    TreeMap<String, String> all = new TreeMap<>(values);
    others.forEach(
        (path, value) -> {
          if (value.isEmpty()) {
            all.remove(path);
          } else {
            all.put(path, value);
          }
        });
    return new Facts(all);
  }

  /** What is known of some paths; empty where nothing is, so that laying it over others removes. */
  public Facts only(Set<String> paths) {
    TreeMap<String, String> some = new TreeMap<>();
    paths.forEach(path -> some.put(path, values.getOrDefault(path, "")));
    return new Facts(some);
  }

  /** Whether two know the same of a path. */
  public boolean same(Facts other, String path) {
    return values.getOrDefault(path, "").equals(other.values.getOrDefault(path, ""));
  }

  public SortedMap<String, String> values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts && facts.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Names, never values: facts are personal data, and end up in logs otherwise. */
  @Override
  public String toString() {
    return "Facts" + values.keySet();
  }
}
