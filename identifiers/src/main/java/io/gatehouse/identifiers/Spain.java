package io.gatehouse.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Spain. */
final class Spain {

  private static final String PERSON_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String COMPANY_LETTERS = "JABCDEFGHI";

  /**
   * NIF, nine characters: DNI (eight digits and a letter mod 23), NIE of a foreigner (X, Y or Z
   * before seven digits), K, L, M for other individuals, or the number of an entity, whose first
   * letter is its legal form. Real Decreto 1065/2007 arts. 18–28; Orden EHA/451/2008. An entity's
   * check character is a digit or the letter that stands for it.
   */
  static final Kind VAT =
      EuVat.vat("ES", "NIF")
          .example("ESA28015865")
          .oneIn(40)
          .shapes("x9999999x")
          .check(Spain::vat)
          .facts(c -> Facts.details("entity", legalForm(c.charAt(0))))
          .make();

  static final List<Kind> KINDS = List.of(VAT);

  private Spain() {}

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 8)) {
      return Fault.NEVER_ISSUED.reason();
    }
    char first = text.at(0);
    return switch (first) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> person(text, text.number(0, 8));
      case 'X', 'Y', 'Z' -> person(text, (first - 'X') * 10_000_000L + text.number(1, 8));
      case 'K', 'L', 'M' -> person(text, text.number(1, 8));
      case 'I', 'O', 'T' -> Fault.FIRST_CHARACTER.reason();
      default -> entity(text);
    };
  }

  private static @Nullable Reason person(Text text, long number) {
    char expected = PERSON_LETTERS.charAt((int) (number % 23));
    return text.at(8) == expected ? null : Fault.CHECK_DIGIT.reason();
  }

  private static @Nullable Reason entity(Text text) {
    int sum = 0;
    for (int i = 1; i < 8; i++) {
      int doubled = 2 * text.digit(i);
      sum += i % 2 == 0 ? text.digit(i) : doubled / 10 + doubled % 10;
    }
    int expected = (10 - sum % 10) % 10;
    boolean right = text.value(8) == expected || text.at(8) == COMPANY_LETTERS.charAt(expected);
    return right ? null : Fault.expectedDigit(expected);
  }

  private static String legalForm(char first) {
    return switch (first) {
      case 'A' -> "public limited company (S.A.)";
      case 'B' -> "private limited company (S.L.)";
      case 'C' -> "general partnership";
      case 'D' -> "limited partnership";
      case 'E' -> "joint ownership";
      case 'F' -> "cooperative";
      case 'G' -> "association or foundation";
      case 'H' -> "homeowners' association";
      case 'J' -> "civil partnership";
      case 'N' -> "foreign entity";
      case 'P' -> "local authority";
      case 'Q' -> "public body";
      case 'R' -> "religious body";
      case 'S' -> "state or regional administration";
      case 'U' -> "temporary joint venture";
      case 'V' -> "other body";
      case 'W' -> "permanent establishment of a non-resident";
      default -> "individual";
    };
  }
}
