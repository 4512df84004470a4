package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Belgium. */
final class Belgium {

  /**
   * VAT and enterprise number: ten digits, 0 or 1 in front, the last two 97 less the others mod 97.
   * Royal Decree of 24 June 2003 on the enterprise number. Older ones leave the first 0 out.
   */
  static final Kind VAT =
      EuVat.vat("BE", "btw-nummer, numéro de TVA")
          .example("BE0417497106")
          .oneIn(485)
          .shapes("9999999999")
          .expansion(1, Belgium::padded)
          .check(Belgium::vat)
          .human(c -> "BE " + KindBuilder.masked(c, "####.###.###"))
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Belgium() {}

  private static @Nullable Reason padded(Text text) {
    if (text.length() == 9 && text.isDigits(0, 9)) {
      text.insert(0, "0");
    }
    return null;
  }

  private static @Nullable Reason vat(Text text) {
    if (text.digit(0) > 1) {
      return Fault.FIRST_CHARACTER.reason();
    }
    if (text.allZero(0, 8)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int expected = 97 - (int) (text.number(0, 8) % 97);
    return text.number(8, 10) == expected ? null : Fault.expectedPair(expected);
  }
}
