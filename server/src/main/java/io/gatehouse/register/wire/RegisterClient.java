package io.gatehouse.register.wire;

import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Person;
import io.gatehouse.register.Representation;
import java.util.Optional;

/** What one register's client has to know: its numbers, and its two questions. */
public interface RegisterClient {

  /** ISO 3166-1 alpha-2. */
  String country();

  /** The register's name in English. */
  String name();

  /** The form in which the register is asked for a number; empty when it cannot be one. */
  Optional<String> canonical(String id);

  /**
   * Looks a company up.
   *
   * @throws NoAnswer when the register gave none
   */
  CompanyAnswer company(String canonical);

  /**
   * Asks about a person, for a company that exists and whose usual signatories act.
   *
   * @param found the company, as just answered
   * @throws NoAnswer when the register gave none
   */
  Representation authority(CompanyAnswer.Found found, Person person);
}
