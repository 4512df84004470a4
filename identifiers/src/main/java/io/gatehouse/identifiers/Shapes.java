package io.gatehouse.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that the bare characters of a kind may have: how many there are, and what may stand at
 * each place.
 *
 * <p>A shape is written with {@code 9} for a digit, {@code a} for a letter, {@code x} for either,
 * {@code d} for a digit and {@code y} for a digit or letter that may be missing at the end, {@code
 * z} there for any character; others stand for themselves.
 */
final class Shapes {

  private final List<String> shapes;
  private final List<Integer> shortest = new ArrayList<>();
  private final Reason wrongLength;
  private final int longest;

  Shapes(String... shapes) {
    this.shapes = List.of(shapes);
    int max = 0;
    SortedSet<Integer> lengths = new TreeSet<>();
    for (String shape : shapes) {
      int optional = (int) shape.chars().filter(c -> "dyz".indexOf(c) >= 0).count();
      shortest.add(shape.length() - optional);
      max = Math.max(max, shape.length());
      for (int length = shape.length() - optional; length <= shape.length(); length++) {
        lengths.add(length);
      }
    }
    longest = max;
    wrongLength = Reason.length(inWords(lengths));
  }

  int longest() {
    return longest;
  }

  Reason wrongLength() {
    return wrongLength;
  }

  /** Null where {@code text} has one of the shapes, else what is wrong with it. */
  @Nullable Reason fit(Text text) {
    Reason reason = wrongLength;
    for (int i = 0; i < shapes.size(); i++) {
      String shape = shapes.get(i);
      if (text.length() >= shortest.get(i) && text.length() <= shape.length()) {
        Reason misfit = misfit(text, shape);
        if (misfit == null) {
          return null;
        }
        reason = misfit;
      }
    }
    return reason;
  }

  private static @Nullable Reason misfit(Text text, String shape) {
    for (int i = 0; i < text.length(); i++) {
      boolean fits =
          switch (shape.charAt(i)) {
            case '9', 'd' -> text.isDigit(i);
            case 'a' -> text.isLetter(i);
            case 'x', 'y' -> text.isDigit(i) || text.isLetter(i);
            case 'z' -> true;
            default -> text.at(i) == shape.charAt(i);
          };
      if (!fits) {
        return wrongAt(i, shape);
      }
    }
    return null;
  }

  private static Reason wrongAt(int position, String shape) {
    int literals = 0;
    while (literals < shape.length() && isLiteral(shape.charAt(literals))) {
      literals++;
    }
    if (position < literals) {
      return Reason.prefix(shape.substring(0, literals));
    }
    int tail = shape.length();
    while (tail > 0 && isLiteral(shape.charAt(tail - 1))) {
      tail--;
    }
    return position >= tail
        ? Reason.suffix(shape.substring(tail))
        : Reason.notAllowed(position + 1);
  }

  private static boolean isLiteral(char c) {
    return "9axdyz".indexOf(c) < 0;
  }

  /** Such as {@code 8}, {@code 9, 12} or {@code 12–17}. */
  private static String inWords(SortedSet<Integer> lengths) {
    boolean gapless = lengths.size() > 2 && lengths.last() - lengths.first() == lengths.size() - 1;
    if (gapless) {
      return lengths.first() + "–" + lengths.last();
    }
    return String.join(", ", lengths.stream().map(String::valueOf).toList());
  }
}
