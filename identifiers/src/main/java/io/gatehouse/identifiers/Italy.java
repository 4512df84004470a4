package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Italy. */
final class Italy {

  /**
   * Partita IVA: seven digits, the office that gave it out (001–100, 120, 121, 888, 999), and Luhn.
   * DPR 633/1972 art. 35; DM 23 December 1976.
   */
  static final Kind VAT =
      EuVat.vat("IT", "partita IVA")
          .example("IT00905811006")
          .oneIn(96)
          .shapes("99999999999")
          .check(Italy::vat)
          .facts(c -> Facts.details("office", c.substring(7, 10)))
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Italy() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 7)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int office = (int) text.number(7, 10);
    boolean exists =
        switch (office) {
          case 120, 121, 888, 999 -> true;
          default -> office >= 1 && office <= 100;
        };
    return exists ? CheckDigits.luhnReason(text, 0, 11) : Fault.OFFICE.reason();
  }
}
