package io.gatehouse.country;

/** Kinds of bank account that settlements are paid to. */
public enum AccountType {
  IBAN,
  BBAN,
  PLUSGIRO,
  BANKGIRO
}
