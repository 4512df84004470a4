package io.gatehouse.register.wire;

import io.gatehouse.register.Outage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown inside a client when a register gave no answer; {@link SteadyRegister} turns it into the
 * outcome that callers see.
 */
public final class NoAnswer extends RuntimeException {
  private final Outage outage;

  private NoAnswer(Outage outage, @Nullable Throwable cause) {
    super(outage.reason() + ": " + outage.explanation(), cause);
    this.outage = outage;
  }

  public static NoAnswer because(Outage.Reason reason, String explanation) {
    return new NoAnswer(new Outage(reason, explanation, null), null);
  }

  static NoAnswer because(Outage.Reason reason, String explanation, Throwable cause) {
    return new NoAnswer(new Outage(reason, explanation, null), cause);
  }

  static NoAnswer later(Outage.Reason reason, String explanation, @Nullable Duration retryAfter) {
    return new NoAnswer(new Outage(reason, explanation, retryAfter), null);
  }

  /** An answer that is not of the documented form. */
  public static NoAnswer invalid(String explanation) {
    return because(Outage.Reason.INVALID_ANSWER, explanation);
  }

  public Outage outage() {
    return outage;
  }
}
