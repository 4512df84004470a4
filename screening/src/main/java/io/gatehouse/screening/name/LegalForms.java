package io.gatehouse.screening.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Legal forms of enterprises and the ways in which they are written. */
public final class LegalForms {

  private static final Map<String, String> CODE_BY_WRITING = new HashMap<>();
  private static final Map<String, String> CLASS_BY_CODE = new HashMap<>();
  private static final int LONGEST;

  static {
    for (String line : WordList.lines("legal-forms.txt")) {
      String[] columns = line.split(";", -1);
      String code = columns[0].strip();
      CLASS_BY_CODE.putIfAbsent(code, columns[1].strip());
      for (String writing : columns[3].split(",", -1)) {
        CODE_BY_WRITING.putIfAbsent(plain(writing), code);
      }
    }
    LONGEST =
        CODE_BY_WRITING.keySet().stream().mapToInt(w -> w.split(" ", -1).length).max().orElse(1);
  }

  private LegalForms() {}

  /** A form found at some place of a name: its code, and of how many words it was written. */
  record Found(String code, int words) {}

  /** The longest legal form that begins at this word, or null. */
  static @Nullable Found at(List<String> words, int start) {
    for (int count = Math.min(LONGEST, words.size() - start); count > 0; count--) {
      String code = CODE_BY_WRITING.get(String.join(" ", words.subList(start, start + count)));
      if (code != null) {
        return new Found(code, count);
      }
    }
    return null;
  }

  /**
   * How well two forms agree, by their codes: 1 when equal, 0.7 when one may be written for the
   * other (both limited companies, say), 0 when they name different kinds of enterprise.
   */
  public static double agreement(String code, String other) {
    if (code.equals(other)) {
      return 1;
    }
    String first = CLASS_BY_CODE.getOrDefault(code, "");
    String second = CLASS_BY_CODE.getOrDefault(other, "");
    return first.equals(second) || first.equals("ANY") || second.equals("ANY") ? 0.7 : 0;
  }

  private static String plain(String writing) {
    return Splitter.split(writing).stream()
        .map(Splitter.Piece::text)
        .collect(Collectors.joining(" "));
  }
}
