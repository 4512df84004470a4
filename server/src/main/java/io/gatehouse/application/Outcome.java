package io.gatehouse.application;

import io.gatehouse.requirement.Fault;
import java.util.List;
import java.util.UUID;

/** What became of an application that a partner handed in. */
public sealed interface Outcome {
  /** Everything was there: a customer, and its first administrator. */
  record Created(String customerNumber) implements Outcome {}

  /** Something is missing: it is kept, and the contact person has a link. */
  record Incomplete(UUID applicationId, String wizardUrl) implements Outcome {}

  /**
   * Something given is wrong, or the two fields without which nothing begins are missing. Nothing
   * is kept.
   */
  record Invalid(List<Fault> faults) implements Outcome {}

  /** The company is a customer of this program already. */
  record AlreadyCustomer() implements Outcome {}
}
