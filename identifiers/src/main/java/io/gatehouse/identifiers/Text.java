package io.gatehouse.identifiers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The characters of one number while it is read: upper-case ASCII letters, digits, and those few
 * signs that the kind keeps. Room is limited, so that a text of any size costs the same.
 */
final class Text {

  /** A longer text is no number, however many spaces it holds. */
  static final int LONGEST_INPUT = 128;

  static final byte DIGIT = 1;
  static final byte LETTER = 2;
  static final byte SIGN = 4;

  private static final byte[] SORTS = new byte[128];

  static {
    for (char c = 0; c < SORTS.length; c++) {
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c >= 'A' && c <= 'Z';
      SORTS[c] = digit ? DIGIT : letter ? LETTER : SIGN;
    }
  }

  private final byte[] bytes;
  private final boolean temporaryNumbers;
  private final @Nullable LocalDate today;
  private int length;

  Text(int capacity, boolean temporaryNumbers, @Nullable LocalDate today) {
    this.bytes = new byte[capacity];
    this.temporaryNumbers = temporaryNumbers;
    this.today = today;
  }

  /** Reads what {@link Identifier} keeps back, to take it apart. */
  static Text of(String compact) {
    Text text = new Text(compact.length(), true, null);
    for (int i = 0; i < compact.length(); i++) {
      text.add(compact.charAt(i));
    }
    return text;
  }

  /** Whether numbers of temporary series pass. */
  boolean temporaryNumbers() {
    return temporaryNumbers;
  }

  /** The day to count ages from. */
  LocalDate today() {
    return today == null ? LocalDate.now(ZoneOffset.UTC) : today;
  }

  int length() {
    return length;
  }

  boolean isFull() {
    return length == bytes.length;
  }

  char at(int index) {
    return (char) bytes[index];
  }

  int digit(int index) {
    return bytes[index] - '0';
  }

  /** {@link #DIGIT}, {@link #LETTER} or {@link #SIGN}. */
  int sort(int index) {
    return SORTS[bytes[index]];
  }

  boolean isDigit(int index) {
    return bytes[index] >= '0' && bytes[index] <= '9';
  }

  boolean isLetter(int index) {
    return bytes[index] >= 'A' && bytes[index] <= 'Z';
  }

  /** Whether all characters from {@code from} to before {@code to} are digits. */
  boolean isDigits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(i)) {
        return false;
      }
    }
    return true;
  }

  /** A digit's value, or 10 to 35 for A to Z: the values of ISO 7064 and ISO 13616. */
  int value(int index) {
    int character = bytes[index];
    return character <= '9' ? character - '0' : character - 'A' + 10;
  }

  /** The digits from {@code from} to before {@code to}, at most 18, as one number. */
  long number(int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digit(i);
    }
    return number;
  }

  /** Σ weight × digit, beginning with the digit at {@code from}. */
  int weighted(int from, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * digit(from + i);
    }
    return sum;
  }

  boolean allZero(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != '0') {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(String prefix) {
    return hasAt(0, prefix);
  }

  boolean endsWith(String suffix) {
    return hasAt(length - suffix.length(), suffix);
  }

  boolean hasAt(int index, String part) {
    if (index < 0 || index + part.length() > length) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (bytes[index + i] != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  void add(char character) {
    bytes[length++] = (byte) character;
  }

  void set(int index, char character) {
    bytes[index] = (byte) character;
  }

  /** Puts {@code part} in at {@code index}; false, and nothing done, where there is no room. */
  boolean insert(int index, String part) {
    if (length + part.length() > bytes.length) {
      return false;
    }
    System.arraycopy(bytes, index, bytes, index + part.length(), length - index);
    for (int i = 0; i < part.length(); i++) {
      bytes[index + i] = (byte) part.charAt(i);
    }
    length += part.length();
    return true;
  }

  void remove(int index, int count) {
    System.arraycopy(bytes, index + count, bytes, index, length - index - count);
    length -= count;
  }

  String substring(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return substring(0, length);
  }
}
