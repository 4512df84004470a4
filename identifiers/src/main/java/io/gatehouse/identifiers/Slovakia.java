package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Slovakia. */
final class Slovakia {

  /**
   * IČ DPH: ten digits that 11 divides, the first not 0, the third 2, 3, 4, 7, 8 or 9; or a birth
   * number.
   */
  static final Kind VAT =
      EuVat.vat("SK", "IČ DPH")
          .example("SK2020372640")
          .oneIn(11)
          .shapes("9999999999")
          .check(Slovakia::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Slovakia() {}

  private static @Nullable Reason vat(Text text) {
    if (BirthNumbers.isValid(text)) {
      return null;
    }
    if (text.digit(0) == 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    return switch (text.digit(2)) {
      case 2, 3, 4, 7, 8, 9 -> text.number(0, 10) % 11 == 0 ? null : Fault.CHECK_DIGIT.reason();
      default -> Fault.THIRD_DIGIT.reason();
    };
  }
}
