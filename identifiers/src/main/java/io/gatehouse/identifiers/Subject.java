package io.gatehouse.identifiers;

/** What a number of a {@link Kind} names. */
public enum Subject {
  /** A company or another body entered in a register. */
  COMPANY,
  /** A natural person. Values are personal data: they print masked. */
  PERSON,
  /** A taxable person: value added tax, goods and services tax, income tax. */
  TAX,
  /** A bank account, or a number that stands for one. */
  BANK_ACCOUNT,
  /** A bank or another financial institution. */
  BANK,
  /** A payment, so that the payee can match it with an invoice. */
  REFERENCE,
  /** A participant, or the operator of one, in the exchange of electronic invoices. */
  ELECTRONIC_ADDRESS,
  /** A telephone line. */
  PHONE,
  /** A postal delivery area. */
  POSTAL_AREA
}
