package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in India. */
final class India {

  /**
   * PAN: five letters of which the fourth is the kind of holder, four digits that are not all 0,
   * and a letter whose rule is not public. Income-tax Act 1961 § 139A; Rule 114.
   */
  static final Kind PAN =
      kind("IN", "pan", Subject.TAX, "Permanent account number (PAN)")
          .source("Income-tax Act 1961 § 139A; Income-tax Rules 1962, rule 114")
          .example("AAACT2727Q")
          .personal()
          .oneIn(2.4)
          .separators("-")
          .shapes("aaaaa9999a")
          .check(text -> pan(text, 0))
          .facts(c -> Facts.details("entity", holder(c.charAt(3))))
          .make();

  /**
   * GSTIN: state, PAN, number of the registration within the state, Z, and a check character by
   * Luhn mod 36. Central Goods and Services Tax Rules 2017, form GST REG-06.
   */
  static final Kind GSTIN =
      kind("IN", "gstin", Subject.TAX, "Goods and services tax number (GSTIN)")
          .source("CGST Rules 2017, rule 10; GST REG-06")
          .example("27AAACR5055K1Z7")
          .oneIn(200)
          .separators("-")
          .shapes("99aaaaa9999axZx")
          .check(India::gstin)
          .facts(
              c ->
                  Facts.details(
                      "region", IndianStates.name(Integer.parseInt(c, 0, 2, 10)),
                      "pan", c.substring(2, 12),
                      "entity", holder(c.charAt(5))))
          .make();

  static final List<Kind> KINDS = List.of(PAN, GSTIN);

  private India() {}

  private static @Nullable Reason pan(Text text, int from) {
    if (holder(text.at(from + 3)).isEmpty()) {
      return Fault.HOLDER_KIND.reason();
    }
    return text.allZero(from + 5, from + 9) ? Fault.NEVER_ISSUED.reason() : null;
  }

  private static @Nullable Reason gstin(Text text) {
    if (IndianStates.name((int) text.number(0, 2)).isEmpty()) {
      return Fault.STATE.reason();
    }
    if (text.at(12) == '0') {
      return Fault.REGISTRATION.reason();
    }
    Reason reason = pan(text, 2);
    return reason == null ? checkCharacter(text) : reason;
  }

  private static @Nullable Reason checkCharacter(Text text) {
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      int product = text.value(i) * (1 + i % 2);
      sum += product / 36 + product % 36;
    }
    int expected = (36 - sum % 36) % 36;
    return text.value(14) == expected
        ? null
        : Fault.expectedCharacter((char) (expected < 10 ? '0' + expected : 'A' + expected - 10));
  }

  private static String holder(char letter) {
    return switch (letter) {
      case 'A' -> "association of persons";
      case 'B' -> "body of individuals";
      case 'C' -> "company";
      case 'F' -> "firm or limited liability partnership";
      case 'G' -> "government agency";
      case 'H' -> "Hindu undivided family";
      case 'J' -> "artificial juridical person";
      case 'K' -> "Krish (trust)";
      case 'L' -> "local authority";
      case 'P' -> "individual";
      case 'T' -> "trust";
      default -> "";
    };
  }
}
