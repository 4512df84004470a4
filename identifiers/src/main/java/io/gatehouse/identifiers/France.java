package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in France and Monaco. */
final class France {

  private static final String KEY_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  /**
   * TVA number: a key of two characters and the SIREN, whose last digit is Luhn. Code général des
   * impôts, annexe II, art. 242 ter. The key is (12 + 3 × SIREN) mod 97, or in the new style holds
   * a letter (never I or O) and is checked mod 11. Monaco's SIRENs begin with 000 and have no check
   * digit.
   */
  static final Kind VAT =
      EuVat.vat("FR", "numéro de TVA intracommunautaire")
          .example("FR59542051180")
          .oneIn(900)
          .shapes("xx999999999")
          .check(France::vat)
          .human(c -> "FR " + KindBuilder.masked(c, "## ### ### ###"))
          .facts(c -> Facts.details("siren", c.startsWith("000", 2) ? "" : c.substring(2)))
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private France() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(2, 11)) {
      return Fault.NEVER_ISSUED.reason();
    }
    if (!text.allZero(2, 5) && !CheckDigits.luhn(text, 2, 11)) {
      return Fault.CHECK_DIGIT.reason();
    }
    long siren = text.number(2, 11);
    if (text.isDigits(0, 2)) {
      int expected = (int) ((siren * 100 + 12) % 97);
      return text.number(0, 2) == expected ? null : Fault.expectedPair(expected);
    }
    return newStyleKey(text, siren);
  }

  private static @Nullable Reason newStyleKey(Text text, long siren) {
    int first = KEY_CHARACTERS.indexOf(text.at(0));
    int second = KEY_CHARACTERS.indexOf(text.at(1));
    if (first < 0 || second < 0) {
      return Fault.notAllowedAt(first < 0 ? 0 : 1);
    }
    int key = text.isDigit(0) ? first * 24 + second - 10 : first * 34 + second - 100;
    return (siren + 1 + key / 11) % 11 == key % 11 ? null : Fault.CHECK_DIGIT.reason();
  }
}
