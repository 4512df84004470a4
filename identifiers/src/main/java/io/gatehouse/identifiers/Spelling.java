package io.gatehouse.identifiers;

import org.jspecify.annotations.Nullable;

/**
 * How people write the numbers of one kind, and how that is brought back to bare characters.
 *
 * <p>Always done: white space of any sort (no-break spaces too) and invisible marks are left out,
 * digits of any script and full-width characters become ASCII, letters become capitals, dashes of
 * any sort become a hyphen. What may stand between the characters besides differs by kind.
 */
final class Spelling {

  private static final int SKIP = 0;
  private static final int REFUSED = -1;

  /** For each ASCII character: itself, its capital, {@link #SKIP} or {@link #REFUSED}. */
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = '!'; c < 127; c++) {
      ASCII[c] = (byte) (c >= 'a' && c <= 'z' ? c - 32 : c);
    }
    for (char control = 1; control < ' '; control++) {
      ASCII[control] = (byte) (Character.isWhitespace(control) ? SKIP : REFUSED);
    }
    ASCII[0] = REFUSED;
    ASCII[127] = REFUSED;
  }

  private final long dropped;
  private final char joint;
  private final int charactersAfterJoint;

  /**
   * @param separators signs that may stand anywhere and mean nothing, all below U+0040
   * @param joint a sign that may stand at one place only, or 0
   * @param charactersAfterJoint how many characters follow the joint
   */
  Spelling(String separators, char joint, int charactersAfterJoint) {
    long mask = 0;
    for (int i = 0; i < separators.length(); i++) {
      mask |= 1L << separators.charAt(i);
    }
    this.dropped = mask;
    this.joint = joint;
    this.charactersAfterJoint = charactersAfterJoint;
  }

  /** Fills {@code text} with the bare characters of {@code input}; a reason where it cannot. */
  @Nullable Reason read(CharSequence input, Text text, Shapes shapes) {
    int length = input.length();
    if (length > Text.LONGEST_INPUT) {
      return shapes.wrongLength();
    }
    int lastJoint = -1;
    for (int i = 0; i < length; i++) {
      char original = input.charAt(i);
      int character;
      if (original < 128) {
        character = ASCII[original];
      } else {
        int codePoint = Character.codePointAt(input, i);
        i += Character.charCount(codePoint) - 1;
        character = plain(codePoint);
      }
      if (character == REFUSED) {
        return Fault.notAllowedAt(text.length());
      }
      if (character == SKIP || (character < 64 && (dropped >>> character & 1) != 0)) {
        continue;
      }
      if (character == joint && joint != 0) {
        if (lastJoint >= 0) {
          return Fault.notAllowedAt(text.length());
        }
        lastJoint = text.length();
        continue;
      }
      if (text.isFull()) {
        return shapes.wrongLength();
      }
      text.add((char) character);
    }
    if (lastJoint >= 0 && text.length() - lastJoint != charactersAfterJoint) {
      return Fault.notAllowedAt(lastJoint);
    }
    return null;
  }

  /** The ASCII character that {@code codePoint} stands for, {@link #SKIP} or {@link #REFUSED}. */
  private static int plain(int codePoint) {
    int digit = Character.digit(codePoint, 10);
    if (digit >= 0) {
      return '0' + digit;
    }
    if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
      return ASCII[codePoint - 0xFEE0];
    }
    if (codePoint == 0x2212) {
      return '-';
    }
    return switch (Character.getType(codePoint)) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT ->
          SKIP;
      default -> codePoint == 0x85 ? SKIP : REFUSED;
    };
  }
}
