package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Malta. */
final class Malta {

  private static final int[] WEIGHTS = {3, 4, 6, 7, 8, 9};

  /** VAT number: eight digits, the first not 0, the last two mod 37. */
  static final Kind VAT =
      EuVat.vat("MT", "numru tal-VAT")
          .example("MT15121333")
          .oneIn(111)
          .shapes("99999999")
          .check(Malta::vat)
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Malta() {}

  private static @Nullable Reason vat(Text text) {
    if (text.digit(0) == 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    int expected = 37 - text.weighted(0, WEIGHTS) % 37;
    return (expected - text.number(6, 8)) % 37 == 0 ? null : Fault.expectedPair(expected);
  }
}
