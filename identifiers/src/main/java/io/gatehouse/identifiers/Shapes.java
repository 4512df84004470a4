package io.gatehouse.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shapes that the bare characters of a kind may have: how many there are, and what may stand at
 * each place.
 *
 * <p>A shape is written with {@code 9} for a digit, {@code a} for a letter, {@code x} for either,
 * {@code d} for a digit and {@code y} for a digit or letter that may be missing at the end, {@code
 * z} there for any character; others stand for themselves.
 */
final class Shapes {

  private static final String OPTIONAL = "dyz";
  private static final String PLACES = "9axdyz";

  private final Shape[] shapes;
  private final int longest;
  private final Reason wrongLength;

  Shapes(String... masks) {
    shapes = Stream.of(masks).map(Shape::of).toArray(Shape[]::new);
    longest = Stream.of(masks).mapToInt(String::length).max().orElse(0);
    NavigableSet<Integer> lengths = new TreeSet<>();
    for (Shape shape : shapes) {
      IntStream.rangeClosed(shape.shortest, shape.mask.length()).forEach(lengths::add);
    }
    wrongLength = Fault.LENGTH.with(inWords(lengths));
  }

  int longest() {
    return longest;
  }

  Reason wrongLength() {
    return wrongLength;
  }

  /** Whether {@code text} has one of the shapes. */
  boolean fits(Text text) {
    for (Shape shape : shapes) {
      if (shape.hasLength(text) && shape.misfit(text) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Why {@code text} has none of the shapes. */
  Reason explain(Text text) {
    for (int i = shapes.length - 1; i >= 0; i--) {
      if (shapes[i].hasLength(text)) {
        return shapes[i].explain(shapes[i].misfit(text));
      }
    }
    int sign = strangeSign(text);
    return sign < 0 ? wrongLength : Fault.notAllowedAt(sign);
  }

  /** Place of a sign that stands in no shape: it explains a wrong length better than a count. */
  private int strangeSign(Text text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.at(i);
      if (!text.isDigit(i)
          && !text.isLetter(i)
          && Stream.of(shapes).noneMatch(shape -> shape.mask.indexOf(sign) >= 0)) {
        return i;
      }
    }
    return -1;
  }

  /** Such as {@code 8}, {@code 9, 12} or {@code 8, 11–17}. */
  private static String inWords(NavigableSet<Integer> lengths) {
    List<String> words = new ArrayList<>();
    for (Integer first = lengths.isEmpty() ? null : lengths.first(); first != null; ) {
      int last = first;
      while (lengths.contains(last + 1)) {
        last++;
      }
      words.add(first == last ? first.toString() : first + "–" + last);
      first = lengths.higher(last);
    }
    return String.join(", ", words);
  }

  private static final class Shape {

    private final String mask;
    private final int shortest;
    private final byte[] sorts;

    private Shape(String mask, int shortest) {
      this.mask = mask;
      this.shortest = shortest;
      this.sorts = new byte[mask.length()];
      for (int i = 0; i < sorts.length; i++) {
        sorts[i] =
            switch (mask.charAt(i)) {
              case '9', 'd' -> Text.DIGIT;
              case 'a' -> Text.LETTER;
              case 'x', 'y' -> Text.DIGIT | Text.LETTER;
              case 'z' -> Text.DIGIT | Text.LETTER | Text.SIGN;
              default -> 0;
            };
      }
    }

    static Shape of(String mask) {
      int optional = (int) mask.chars().filter(c -> OPTIONAL.indexOf(c) >= 0).count();
      return new Shape(mask, mask.length() - optional);
    }

    boolean hasLength(Text text) {
      return text.length() >= shortest && text.length() <= mask.length();
    }

    /** The first place where {@code text} differs, or −1. */
    int misfit(Text text) {
      for (int i = 0; i < text.length(); i++) {
        if ((text.sort(i) & sorts[i]) == 0 && text.at(i) != mask.charAt(i)) {
          return i;
        }
      }
      return -1;
    }

    Reason explain(int position) {
      int head = 0;
      while (head < mask.length() && isLiteral(head)) {
        head++;
      }
      int tail = mask.length();
      while (tail > 0 && isLiteral(tail - 1)) {
        tail--;
      }
      if (position < head) {
        return Fault.PREFIX.with(mask.substring(0, head));
      }
      return position >= tail
          ? Fault.SUFFIX.with(mask.substring(tail))
          : Fault.notAllowedAt(position);
    }

    private boolean isLiteral(int index) {
      return PLACES.indexOf(mask.charAt(index)) < 0;
    }
  }
}
