package io.gatehouse.customer;

/**
 * Something that must be clear before a customer becomes active, such as the watch lists. The
 * module that knows implements it; {@link Activation} asks every gate, outside a transaction.
 */
public interface ActivationGate {

  /** Whether this customer may become active. */
  Verdict check(Customer customer);

  /** What a gate says. */
  sealed interface Verdict {
    /** Nothing stands in the way. */
    record Clear() implements Verdict {}

    /**
     * Somebody must look first; whoever clears it calls {@link Activation#activate} again.
     *
     * @param reason for the people who look, without personal data
     */
    record Held(String reason) implements Verdict {}
  }
}
