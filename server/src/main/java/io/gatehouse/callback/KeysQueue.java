package io.gatehouse.callback;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.callback.Answer.Meaning;
import io.gatehouse.callback.Deliveries.Claimed;
import io.gatehouse.callback.KeysState.Progress;
import io.gatehouse.partner.KeysEndpoints;
import io.gatehouse.platform.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the promised deliveries, as often as each takes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallbackSettings.class)
class KeysQueue {
  private static final Logger log = LoggerFactory.getLogger(KeysQueue.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(12);
  private static final int GROWTH = 5;

  private final Deliveries deliveries;
  private final KeysEndpoints endpoints;
  private final Line line;
  private final Keys keys;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final CallbackSettings settings;
  private final Clock clock;

  KeysQueue(
      Deliveries deliveries,
      KeysEndpoints endpoints,
      Line line,
      Keys keys,
      AuditTrail audit,
      TransactionTemplate transaction,
      CallbackSettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.line = line;
    this.keys = keys;
    this.audit = audit;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  Task<Void> keysTask() {
    return Tasks.custom(Deliveries.TASK, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.retryFirst()))
        .execute((task, context) -> attempt(Deliveries.Key.of(task.getId())));
  }

  private CompletionHandler<Void> attempt(Deliveries.Key key) {
    // Longer than an attempt can last: whoever finds it busy after that finds a dead process's.
    Duration busy = settings.timeout().multipliedBy(2);
    Optional<Claimed> claimed = deliveries.claim(key, clock.instant(), busy);
    if (claimed.isPresent()) {
      return complete(claimed.get(), deliver(claimed.get()));
    }
    boolean open =
        deliveries.state(key).filter(s -> s.progress() == Progress.KEYS_PENDING).isPresent();
    return open ? later(clock.instant().plus(busy)) : done();
  }

  private Answer deliver(Claimed delivery) {
    String body = keys.unseal(delivery.sealedBody(), KeysDeliveries.context(delivery.deliveryId()));
    return endpoints
        .of(delivery.key().partnerId(), delivery.programId())
        .map(
            endpoint ->
                line.post(endpoint, delivery.deliveryId(), body.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> Answer.later("the partner has no endpoint"));
  }

  private CompletionHandler<Void> complete(Claimed delivery, Answer answer) {
    Instant now = clock.instant();
    boolean inTime = now.isBefore(delivery.promisedAt().plus(settings.giveUp()));
    if (answer.meaning() == Meaning.LATER && inTime) {
      deliveries.release(delivery.key(), answer.words());
      Duration wait = wait(delivery.attempts());
      log.warn(
          "Keys {} were not delivered ({}); next attempt in {}",
          delivery.deliveryId(),
          answer.words(),
          wait);
      return later(now.plus(wait));
    }
    close(delivery, answer, now);
    return done();
  }

  /** How long to wait after so many attempts. */
  private Duration wait(int attempts) {
    Duration wait = settings.retryFirst();
    for (int i = 1; i < attempts && wait.compareTo(LONGEST_WAIT) < 0; i++) {
      wait = wait.multipliedBy(GROWTH);
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void close(Claimed delivery, Answer answer, Instant now) {
    boolean delivered = answer.meaning() == Meaning.TAKEN;
    transaction.executeWithoutResult(
        status -> {
          deliveries.close(delivery.key(), delivered, answer.words(), now);
          audit.append(
              new AuditEntry(
                  delivery.key().partnerId(),
                  "queue",
                  delivered ? "keys.delivered" : "keys.failed",
                  delivery.key().customerId(),
                  null,
                  "{\"answer\":\"%s\",\"attempts\":%d}"
                      .formatted(answer.words(), delivery.attempts())));
        });
    if (!delivered) {
      log.error("Keys {} were given up ({})", delivery.deliveryId(), answer.words());
    }
  }

  private static CompletionHandler<Void> later(Instant at) {
    return (complete, operations) -> operations.reschedule(complete, at);
  }

  private static CompletionHandler<Void> done() {
    return (complete, operations) -> operations.stop();
  }
}
