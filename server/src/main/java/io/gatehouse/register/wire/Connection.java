package io.gatehouse.register.wire;

import com.github.benmanes.caffeine.cache.Cache;
import io.gatehouse.register.Outage.Reason;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The line to one register. It asks with a time-out, at most so many at once, again after a passing
 * failure, not at all for a while after many, and remembers answers for as long as set.
 */
public final class Connection {
  private final String register;
  private final Exchange exchange;
  private final Retry retry;
  private final Pause pause;
  private final Bulkhead bulkhead;
  private final @Nullable Cache<String, Reply> memory;

  Connection(
      String register,
      Exchange exchange,
      Retry retry,
      Pause pause,
      Bulkhead bulkhead,
      @Nullable Cache<String, Reply> memory) {
    this.register = register;
    this.exchange = exchange;
    this.retry = retry;
    this.pause = pause;
    this.bulkhead = bulkhead;
    this.memory = memory;
  }

  /**
   * Asks, and reads the answer.
   *
   * @param reader makes sense of the answer; it throws {@link NoAnswer} when the answer is an
   *     outage in disguise, and anything it stumbles over counts as an invalid answer
   * @throws NoAnswer when there is none
   */
  public <T> T ask(Request request, Function<Reply, T> reader) {
    String key = MemoryKey.of(request);
    boolean remembers = memory != null && request.question();
    Reply known = memory != null && remembers ? memory.getIfPresent(key) : null;
    if (known != null) {
      return read(known, reader);
    }
    Answered<T> answered = steadily(request, key, () -> once(request, reader));
    if (memory != null && remembers) {
      memory.put(key, answered.reply());
    }
    return answered.meaning();
  }

  private record Answered<T>(Reply reply, T meaning) {}

  private <T> Answered<T> once(Request request, Function<Reply, T> reader) {
    Reply reply = exchange.send(register, request);
    return new Answered<>(reply, read(reply, reader));
  }

  private static <T> T read(Reply reply, Function<Reply, T> reader) {
    try {
      return reader.apply(reply);
    } catch (NoAnswer e) {
      throw e;
    } catch (RuntimeException e) {
      throw NoAnswer.because(Reason.INVALID_ANSWER, "The answer is not of the documented form", e);
    }
  }

  private <T> T steadily(Request request, String key, Supplier<T> call) {
    Supplier<T> guarded = () -> pause.unless(key, Bulkhead.decorateSupplier(bulkhead, call));
    try {
      return request.question() ? retry.executeSupplier(guarded) : guarded.get();
    } catch (CallNotPermittedException e) {
      throw NoAnswer.later(
          Reason.PAUSED,
          "Not asked: it failed repeatedly a moment ago",
          Duration.ofMillis(pause.millis()));
    } catch (BulkheadFullException e) {
      throw NoAnswer.because(Reason.BUSY, "Too many requests of our own wait for it");
    }
  }
}
