package io.gatehouse.register.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Supplier;

/**
 * Leaves a register alone for a while after many failures. A question that fails again and again is
 * one failure: what is wrong may be the company asked about, and must not keep the register from
 * everybody else. It takes several different questions that fail.
 */
final class Pause {
  private static final int REMEMBERED = 1_000;

  private final CircuitBreaker breaker;
  private final Cache<String, Boolean> failed =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Pause(CircuitBreaker breaker) {
    this.breaker = breaker;
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.CLOSED) {
                failed.invalidateAll();
              }
            });
  }

  /**
   * Asks, unless the register is left alone.
   *
   * @throws CallNotPermittedException when it is
   */
  <T> T unless(String question, Supplier<T> call) {
    breaker.acquirePermission();
    long start = breaker.getCurrentTimestamp();
    try {
      T answer = call.get();
      failed.invalidate(question);
      breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
      return answer;
    } catch (RuntimeException e) {
      if (knownToFail(question, e)) {
        breaker.releasePermission();
      } else {
        breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
      }
      throw e;
    }
  }

  /** The one question by which a register is tried after a pause always counts. */
  private boolean knownToFail(String question, RuntimeException failure) {
    return !breaker.getCircuitBreakerConfig().getIgnoreExceptionPredicate().test(failure)
        && failed.asMap().putIfAbsent(question, true) != null
        && breaker.getState() == CircuitBreaker.State.CLOSED;
  }

  /** How long it is left alone, in milliseconds. */
  long millis() {
    return breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1);
  }
}
