package io.gatehouse.register;

/**
 * An official company register, a door to the outside. Every answer is a type: an outage is never
 * mistaken for "not found", nor a listing for a right to sign. Calls block, for seconds at most;
 * make them outside a database transaction.
 */
public interface Register {

  /** ISO 3166-1 alpha-2 code of the country whose companies it holds. */
  String country();

  /** What it is called in English, to be shown beside its data. */
  String name();

  /**
   * Looks a company up.
   *
   * @param id its number in this register, with or without the usual separators
   */
  CompanyAnswer company(String id);

  /**
   * Asks whether a person may sign for a company. The person is compared by code, or by name with
   * date of birth, never by name alone.
   *
   * @param id the company's number in this register
   */
  Representation authority(String id, Person person);
}
