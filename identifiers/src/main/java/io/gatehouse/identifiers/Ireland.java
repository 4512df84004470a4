package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Ireland. */
final class Ireland {

  private static final String LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";

  /**
   * VAT number: seven digits and a check letter mod 23, since 2013 with a second letter that counts
   * nine times. In the old style the second place holds a letter, + or *, and is not counted.
   */
  static final Kind VAT =
      EuVat.vat("IE", "VAT registration number")
          .example("IE6388047V")
          .oneIn(26)
          .shapes("9999999a", "9999999aa", "9a99999a", "9+99999a", "9*99999a")
          .check(Ireland::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Ireland() {}

  private static @Nullable Reason vat(Text text) {
    boolean newStyle = text.isDigit(1);
    if (newStyle ? text.allZero(0, 7) : text.allZero(2, 7) && text.at(0) == '0') {
      return Fault.NEVER_ISSUED.reason();
    }
    int sum = newStyle ? 0 : 2 * text.digit(0);
    for (int i = newStyle ? 0 : 2; i < 7; i++) {
      sum += (newStyle ? 8 - i : 9 - i) * text.digit(i);
    }
    if (text.length() == 9) {
      int second = LETTERS.indexOf(text.at(8));
      if (second < 0) {
        return Fault.notAllowedAt(8);
      }
      sum += 9 * second;
    }
    char expected = LETTERS.charAt(sum % 23);
    return text.at(7) == expected ? null : Fault.expectedCharacter(expected);
  }
}
