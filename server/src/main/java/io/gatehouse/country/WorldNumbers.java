package io.gatehouse.country;

/** Numbers that are the same in every country, and bank accounts by type. */
public final class WorldNumbers {
  private static final NumberRule IBAN =
      new NumberRule("*", "iban", "[A-Z]{2}\\d{2}[A-Z0-9]{11,30}", "FI2112345600000785");
  private static final NumberRule KONTONUMMER =
      new NumberRule("NO", "kontonummer", "\\d{4}\\.?\\d{2}\\.?\\d{5}", "8601 11 17947");
  private static final NumberRule CLEARING =
      new NumberRule("SE", "", "[0-9-]{8,17}", "8327-9 123 456 789-0");
  private static final NumberRule PLUSGIRO =
      new NumberRule("SE", "plusgiro", "\\d{1,7}-?\\d", "902003-3");
  private static final NumberRule BANKGIRO =
      new NumberRule("SE", "bankgiro", "\\d{3,4}-?\\d{4}", "5050-1055");

  /** An OVT code, or an IBAN with a bank as operator. */
  public static final NumberRule EINVOICE_ADDRESS =
      new NumberRule("*", "ovt", "[A-Z0-9]{1,35}", "003720774740");

  /** A Peppol participant: scheme and number. */
  public static final NumberRule PEPPOL =
      new NumberRule("*", "peppol", "([A-Z0-9-]{1,30}::)?[A-Z0-9:.-]{1,50}", "0192:988077917");

  /** An OVT code of the operator, or a BIC. */
  public static final NumberRule OPERATOR =
      new NumberRule("*", "operator", "[A-Z0-9]{8,17}", "003721291126");

  private WorldNumbers() {}

  /** How an account of a type is written; domestic ones differ by country. */
  public static NumberRule account(AccountType type, Country country) {
    return switch (type) {
      case IBAN -> IBAN;
      case BBAN -> country.alpha2().equals("SE") ? CLEARING : KONTONUMMER;
      case PLUSGIRO -> PLUSGIRO;
      case BANKGIRO -> BANKGIRO;
    };
  }
}
