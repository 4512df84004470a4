package io.gatehouse.register.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.register.Outage;
import io.gatehouse.register.RegisterSettings;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the lines to registers, all with the same manners. */
@Component
public final class Connections implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Connections.class);
  private static final int MEMORY_BYTES = 8 << 20;

  /** Failures that may be over in a moment. */
  private static final Set<Outage.Reason> PASSING =
      Set.of(
          Outage.Reason.TIMED_OUT,
          Outage.Reason.UNREACHABLE,
          Outage.Reason.BROKEN_OFF,
          Outage.Reason.SERVER_ERROR);

  /** Refusals that say nothing about the register's health. */
  private static final Set<Outage.Reason> HEALTHY =
      Set.of(Outage.Reason.CREDENTIALS_REJECTED, Outage.Reason.REQUEST_REFUSED);

  private final RegisterSettings settings;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;

  Connections(RegisterSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            // A redirect could carry credentials to another host.
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();
  }

  /**
   * Opens the line to a register.
   *
   * @param register its name
   * @param concurrency requests at the same time, of this process
   */
  public Connection to(String register, int concurrency) {
    return new Connection(
        register,
        new Exchange(client, settings.timeout(), settings.answerLimit(), clock),
        Retry.of(register, retry()),
        new Pause(breaker(register)),
        Bulkhead.of(register, bulkhead(concurrency)),
        memory());
  }

  private RetryConfig retry() {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(settings.retryFirst(), 2, 0.5);
    return RetryConfig.custom()
        .maxAttempts(settings.attempts())
        .retryOnException(this::worthRepeating)
        .intervalBiFunction(
            (attempt, outcome) -> {
              Duration asked = retryAfter(outcome.getLeft());
              return Math.max(backoff.apply(attempt), asked == null ? 0 : asked.toMillis());
            })
        .build();
  }

  /** A register that asks to wait longer than the limit is not waited for. */
  private boolean worthRepeating(Throwable failure) {
    if (!(failure instanceof NoAnswer no)) {
      return false;
    }
    Duration asked = no.outage().retryAfter();
    boolean shortly = asked != null && asked.compareTo(settings.retryAfterLimit()) <= 0;
    return asked == null ? PASSING.contains(no.outage().reason()) : shortly;
  }

  private static @Nullable Duration retryAfter(@Nullable Throwable failure) {
    return failure instanceof NoAnswer no ? no.outage().retryAfter() : null;
  }

  private CircuitBreaker breaker(String register) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(2 * settings.breakerFailures())
            .minimumNumberOfCalls(settings.breakerFailures())
            .failureRateThreshold(50)
            .waitDurationInOpenState(settings.breakerPause())
            .permittedNumberOfCallsInHalfOpenState(1)
            .ignoreException(Connections::saysNothing)
            .clock(clock)
            .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
            .build();
    CircuitBreaker breaker = CircuitBreaker.of(register, config);
    breaker
        .getEventPublisher()
        .onStateTransition(e -> log.warn("{}: {}", register, e.getStateTransition()));
    return breaker;
  }

  private static boolean saysNothing(Throwable failure) {
    return !(failure instanceof NoAnswer no) || HEALTHY.contains(no.outage().reason());
  }

  private BulkheadConfig bulkhead(int concurrency) {
    return BulkheadConfig.custom()
        .maxConcurrentCalls(concurrency)
        .maxWaitDuration(settings.timeout())
        .fairCallHandlingStrategyEnabled(true)
        .build();
  }

  private @Nullable Cache<String, Reply> memory() {
    if (settings.cacheFor().isZero()) {
      return null;
    }
    return Caffeine.newBuilder()
        .expireAfterWrite(settings.cacheFor())
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .maximumWeight(MEMORY_BYTES)
        .weigher((String key, Reply reply) -> reply.evidence().body().length)
        .build();
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
