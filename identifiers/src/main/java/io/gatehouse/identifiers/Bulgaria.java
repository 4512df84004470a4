package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Bulgaria. */
final class Bulgaria {

  private static final int[] FIRST_PASS = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final int[] SECOND_PASS = {3, 4, 5, 6, 7, 8, 9, 10};
  private static final int[] PERSON_WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6};
  private static final int[] FOREIGNER_WEIGHTS = {21, 19, 17, 13, 11, 9, 7, 3, 1};
  private static final int[] OTHER_WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2};

  /**
   * VAT number: nine digits for a legal entity (BULSTAT, two passes mod 11), or ten for a person
   * (EGN), a foreigner (LNCh) or another taxpayer. The ten-digit ones cannot be told apart, so that
   * any of their three check digits will do.
   */
  static final Kind VAT =
      EuVat.vat("BG", "ДДС номер")
          .example("BG121699202")
          .oneIn(10)
          .shapes("999999999", "9999999999")
          .check(Bulgaria::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Bulgaria() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, text.length())) {
      return Fault.NEVER_ISSUED.reason();
    }
    if (text.length() == 9) {
      return CheckDigits.digitIs(text, 8, entity(text));
    }
    return person(text) || foreigner(text) || other(text) ? null : Fault.CHECK_DIGIT.reason();
  }

  private static int entity(Text text) {
    int remainder = text.weighted(0, FIRST_PASS) % 11;
    return remainder < 10 ? remainder : text.weighted(0, SECOND_PASS) % 11 % 10;
  }

  private static boolean person(Text text) {
    int year = 1900 + (int) text.number(0, 2);
    int month = (int) text.number(2, 4);
    if (month > 40) {
      year += 100;
      month -= 40;
    } else if (month > 20) {
      year -= 100;
      month -= 20;
    }
    return Dates.exists(year, month, (int) text.number(4, 6))
        && text.digit(9) == text.weighted(0, PERSON_WEIGHTS) % 11 % 10;
  }

  private static boolean foreigner(Text text) {
    return text.digit(9) == text.weighted(0, FOREIGNER_WEIGHTS) % 10;
  }

  private static boolean other(Text text) {
    return text.digit(9) == CheckDigits.mod11(text, 0, OTHER_WEIGHTS);
  }
}
