package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in the United Kingdom; those of Northern Ireland have XI before them. */
final class UnitedKingdom {

  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 1};

  /** VAT number of Great Britain; see {@link #vat(String)}. */
  static final Kind VAT = vat("GB");

  /** VAT number of Northern Ireland, for trade in goods with the Union. */
  static final Kind VAT_NORTHERN_IRELAND = vat("XI");

  static final List<Kind> KINDS = List.of(VAT);
  static final List<Kind> KINDS_OF_NORTHERN_IRELAND = List.of(VAT_NORTHERN_IRELAND);

  private UnitedKingdom() {}

  /**
   * Nine digits, with three more for a branch. The last two of the nine make the weighted sum 0 mod
   * 97, or, in series given out since 2009, 0 with 55 added. Government departments are GD000–499,
   * health authorities HA500–999.
   */
  private static Kind vat(String country) {
    return EuVat.vat(country, "VAT registration number")
        .source("HMRC, VAT registration manual; EU VIES construction rules, " + country)
        .example(country + "220430231")
        .oneIn(48)
        .shapes("999999999", "999999999999", "GD999", "HA999", "GD888899999", "HA888899999")
        .check(UnitedKingdom::vat)
        .human(c -> country + " " + (c.length() < 9 ? c : KindBuilder.masked(c, "### #### ## ###")))
        .facts(UnitedKingdom::facts)
        .make();
  }

  private static @Nullable Reason vat(Text text) {
    return text.isDigit(0) ? standard(text) : publicBody(text);
  }

  private static @Nullable Reason standard(Text text) {
    if (text.allZero(0, 9)) {
      return Fault.NEVER_ISSUED.reason();
    }
    int remainder = text.weighted(0, WEIGHTS) % 97;
    boolean newSeries = text.number(0, 3) >= 100 && remainder == 97 - 55;
    return remainder == 0 || newSeries ? null : Fault.CHECK_DIGIT.reason();
  }

  private static @Nullable Reason publicBody(Text text) {
    int from = text.length() == 5 ? 2 : 6;
    long number = text.number(from, from + 3);
    if (text.startsWith("GD") != number < 500) {
      return Fault.PUBLIC_BODY.reason();
    }
    return from == 2 || number % 97 == text.number(9, 11)
        ? null
        : Fault.expectedPair((int) (number % 97));
  }

  private static Facts facts(String compact) {
    return switch (compact.substring(0, 2)) {
      case "GD" -> Facts.details("entity", "government department");
      case "HA" -> Facts.details("entity", "health authority");
      default -> Facts.details("branch", compact.substring(9));
    };
  }
}
