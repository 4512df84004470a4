package io.gatehouse.requirement;

import java.util.List;

/**
 * What an answer is: how it is read, checked, stored and shown. Every answer is stored as one text.
 */
public sealed interface Kind {
  /** One line of text, of at most {@code max} characters. */
  record Text(int max) implements Kind {}

  /** A mail address, of at most 254 characters (RFC 5321). */
  record Email() implements Kind {}

  /** A telephone number with its country code, stored in E.164. */
  record Phone() implements Kind {}

  /** A web address, with or without {@code https://}. */
  record Website() implements Kind {}

  /** A whole number from {@code min} to {@code max}. */
  record WholeNumber(int min, int max) implements Kind {}

  /** Exactly one of the options; {@code numbered}: the contracts write it as a number. */
  record Choice(List<Option> options, boolean numbered) implements Kind {}

  /** One or more of the options, stored sorted, joined by commas. */
  record Choices(List<Option> options) implements Kind {}

  /** A country, given as ISO alpha-2 or alpha-3, stored as alpha-3. */
  record CountryCode() implements Kind {}

  /** A postal code of the country in {@code country}. */
  record PostalCode(Field country) implements Kind {}

  /** The number of a company in its country, or its owner's. */
  record BusinessId() implements Kind {}

  /** The VAT number of a company. */
  record VatNumber() implements Kind {}

  /** The type of a bank account; not every country has every type. */
  record AccountTypeChoice(List<Option> options) implements Kind {}

  /** A bank account of the type that was chosen beside it. */
  record BankAccount() implements Kind {}

  /** Where e-invoices go: an OVT code, an IBAN or a Peppol participant, by the invoicing method. */
  record EInvoiceAddress() implements Kind {}

  /** The operator that carries e-invoices: an OVT code or a BIC. */
  record Operator() implements Kind {}

  /** A person's identity code. Sealed at rest, never shown again. */
  record PersonalCode(Field nationality) implements Kind {}

  /**
   * @param code what is stored, and what text keys end with
   * @param alias another way in which callers write it; the same as {@code code} where there is
   *     none
   */
  record Option(String code, String alias) {
    Option(String code) {
      this(code, code);
    }
  }
}
