package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Singapore. */
final class Singapore {

  private static final int[] BUSINESS_WEIGHTS = {10, 4, 9, 3, 8, 2, 7, 1};
  private static final String BUSINESS_LETTERS = "XMKECAWLJDB";
  private static final int[] COMPANY_WEIGHTS = {10, 8, 6, 4, 9, 7, 5, 3, 1};
  private static final String COMPANY_LETTERS = "ZKCMDNERGWH";
  private static final int[] OTHER_WEIGHTS = {4, 3, 5, 3, 10, 2, 2, 5, 7};
  private static final String OTHER_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
  private static final int OTHER_OFFSET = 5;

  /** Two letters that tell what sort of entity holds a number of the third form; uen.gov.sg. */
  private static final Set<String> ENTITIES =
      Set.of(
          ("CC CD CH CL CM CP CS CX DP FB FC FM FN GA GB GS HS LL LP MB MC MD MH MM MQ NB NR PA PB"
                  + " PF RF RP SM SS TC TU VH XL")
              .split(" ", -1));

  /**
   * UEN in three forms: eight digits and a letter for businesses registered with ACRA; year, five
   * digits and a letter for local companies; and for all others R, S or T (1800s, 1900s, 2000s),
   * two digits of the year, two letters for the entity, four digits and a letter.
   */
  static final Kind UEN =
      kind("SG", "uen", Subject.COMPANY, "Unique entity number (UEN)")
          .source("Accounting and Corporate Regulatory Authority, uen.gov.sg")
          .example("196800306E")
          .oneIn(26)
          .separators("-")
          .shapes("99999999a", "999999999a", "a99aa9999a")
          .check(Singapore::uen)
          .facts(Singapore::facts)
          .make();

  static final List<Kind> KINDS = List.of(UEN);

  private Singapore() {}

  private static @Nullable Reason uen(Text text) {
    if (text.length() == 9) {
      return text.allZero(0, 8)
          ? Fault.NEVER_ISSUED.reason()
          : letter(text, BUSINESS_LETTERS.charAt(text.weighted(0, BUSINESS_WEIGHTS) % 11));
    }
    return text.isDigit(0) ? company(text) : other(text);
  }

  private static @Nullable Reason company(Text text) {
    return text.number(0, 4) > text.today().getYear()
        ? Fault.YEAR.reason()
        : letter(text, COMPANY_LETTERS.charAt(text.weighted(0, COMPANY_WEIGHTS) % 11));
  }

  private static @Nullable Reason other(Text text) {
    boolean future = text.at(0) == 'T' && 2000 + text.number(1, 3) > text.today().getYear();
    if ("RST".indexOf(text.at(0)) < 0) {
      return Fault.FIRST_CHARACTER.reason();
    }
    if (future) {
      return Fault.YEAR.reason();
    }
    if (!ENTITIES.contains(text.substring(3, 5))) {
      return Fault.ENTITY_KIND.reason();
    }
    int sum = -OTHER_OFFSET;
    for (int i = 0; i < 9; i++) {
      sum += OTHER_WEIGHTS[i] * OTHER_CHARACTERS.indexOf(text.at(i));
    }
    return letter(text, OTHER_CHARACTERS.charAt(Math.floorMod(sum, 11)));
  }

  private static @Nullable Reason letter(Text text, char expected) {
    return text.at(text.length() - 1) == expected ? null : Fault.expectedCharacter(expected);
  }

  private static Facts facts(String compact) {
    if (compact.length() == 9) {
      return Facts.details("entity", "business");
    }
    if (Character.isDigit(compact.charAt(0))) {
      return Facts.details("entity", "local company", "year", compact.substring(0, 4));
    }
    String century =
        switch (compact.charAt(0)) {
          case 'R' -> "18";
          case 'S' -> "19";
          default -> "20";
        };
    return Facts.details(
        "entity", compact.substring(3, 5), "year", century + compact.substring(1, 3));
  }
}
