package io.gatehouse.country;

/**
 * Kinds of bank account that settlements are paid to. {@code number} is how the profile contract
 * counts them.
 */
public enum AccountType {
  IBAN(0),
  BBAN(1),
  PLUSGIRO(2),
  BANKGIRO(3);

  private final int number;

  AccountType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
