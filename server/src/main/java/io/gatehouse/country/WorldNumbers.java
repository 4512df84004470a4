package io.gatehouse.country;

import java.util.List;

/** Numbers that are the same in every country, and bank accounts by type. */
public final class WorldNumbers {
  private static final NumberRule IBAN =
      NumberRule.of("*", "iban", "[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
  private static final NumberRule KONTONUMMER = NumberRule.of("NO", "kontonummer");
  private static final NumberRule PLUSGIRO = NumberRule.of("SE", "plusgiro");
  private static final NumberRule BANKGIRO = NumberRule.of("SE", "bankgiro");

  /** An OVT code, or an IBAN with a bank as operator. */
  public static final List<NumberRule> EINVOICE_ADDRESS =
      List.of(NumberRule.of("FI", "ovt", "[A-Z0-9]{1,35}"), NumberRule.of("*", "iban"));

  /** A Peppol participant: scheme and number. */
  public static final List<NumberRule> PEPPOL =
      List.of(NumberRule.of("*", "peppol", "[A-Z0-9:.-]{1,60}"));

  /** An OVT code of the operator, or a BIC. */
  public static final List<NumberRule> OPERATOR =
      List.of(NumberRule.of("FI", "operator", "[A-Z0-9]{8,17}"));

  private WorldNumbers() {}

  /**
   * How an account of a type is written; of a Swedish domestic account only its length can be
   * checked.
   */
  public static List<NumberRule> account(AccountType type, Country country) {
    return switch (type) {
      case IBAN -> List.of(IBAN);
      case BBAN -> country.alpha2().equals("SE") ? List.of() : List.of(KONTONUMMER);
      case PLUSGIRO -> List.of(PLUSGIRO);
      case BANKGIRO -> List.of(BANKGIRO);
    };
  }

  /** A made-up account that looks as at home; of IBAN those of the SWIFT register. */
  public static String accountExample(AccountType type, Country country) {
    if (type == AccountType.IBAN) {
      return switch (country.alpha2()) {
        case "FI" -> "FI2112345600000785";
        case "SE" -> "SE4550000000058398257466";
        case "NO" -> "NO9386011117947";
        default -> IBAN.example();
      };
    }
    return NumberRule.example(account(type, country));
  }
}
