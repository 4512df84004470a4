package io.gatehouse.business;

import io.gatehouse.customer.Customer.Status;

/**
 * The life cycle of a business: what each command may do in each status. A pure function; who does
 * it makes sure that the status is still the same.
 */
public final class BusinessLife {

  private BusinessLife() {}

  /** What can be wished. */
  public enum Command {
    REACTIVATE,
    UPDATE,
    GET,
    ADDRESS,
    SUSPEND,
    BLOCK,
    DOCUMENTS
  }

  /** What is answered. */
  public sealed interface Answer {
    /** It may be done, and leaves the status as it is. */
    record Goes() implements Answer {}

    /** It moves the business. */
    record Moves(Status to) implements Answer {}

    /** It is so already. */
    record Already() implements Answer {}

    /** Stopped, and can go on by another command. */
    record Inactive() implements Answer {}

    /** Stopped for good. */
    record Blocked() implements Answer {}

    /** It is flagged and nobody has exempted it. */
    record Flagged() implements Answer {}
  }

  /**
   * Decides.
   *
   * @param flagged whether risk flags it and no exemption covers that
   */
  public static Answer decide(Status status, Command command, boolean flagged) {
    return switch (status) {
      case ACTIVE -> whenActive(command, flagged);
      case SUSPENDED -> whenSuspended(command, flagged);
      case BLOCKED, REJECTED -> whenBlocked(command);
      case AWAITING_ACCEPTANCE, IN_REVIEW -> whenWaiting(command);
    };
  }

  private static Answer whenActive(Command command, boolean flagged) {
    return switch (command) {
      case REACTIVATE -> new Answer.Already();
      case UPDATE, GET, ADDRESS -> new Answer.Goes();
      case SUSPEND -> new Answer.Moves(Status.SUSPENDED);
      case BLOCK -> new Answer.Moves(Status.BLOCKED);
      case DOCUMENTS -> flagged ? new Answer.Flagged() : new Answer.Goes();
    };
  }

  private static Answer whenSuspended(Command command, boolean flagged) {
    return switch (command) {
      case REACTIVATE -> flagged ? new Answer.Flagged() : new Answer.Moves(Status.ACTIVE);
      case UPDATE, GET, ADDRESS, DOCUMENTS -> new Answer.Inactive();
      case SUSPEND -> new Answer.Already();
      case BLOCK -> new Answer.Moves(Status.BLOCKED);
    };
  }

  private static Answer whenBlocked(Command command) {
    return switch (command) {
      case REACTIVATE, UPDATE, GET, ADDRESS, DOCUMENTS, SUSPEND -> new Answer.Blocked();
      case BLOCK -> new Answer.Already();
    };
  }

  /**
   * Held by a person or an acceptance: only they let it go on. It cannot be suspended, or letting
   * it go on would pass them by.
   */
  private static Answer whenWaiting(Command command) {
    return switch (command) {
      case REACTIVATE, UPDATE, GET, ADDRESS, DOCUMENTS, SUSPEND -> new Answer.Inactive();
      case BLOCK -> new Answer.Moves(Status.BLOCKED);
    };
  }
}
