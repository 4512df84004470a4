package io.gatehouse.idempotency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.platform.Keys;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a repeated request as it was answered first. Key, body hash and answer are kept in the
 * transaction of the work itself, so that either all of it is there after a crash or nothing; a
 * running request is known by a lock that dies with its process. Kept for 24 hours, sealed: an
 * answer may hold a link that opens an application.
 */
@Configuration(proxyBeanMethods = false)
public class Idempotency {
  /** Longest key. */
  public static final int LONGEST_KEY = 255;

  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Keys keys;
  private final Clock clock;

  Idempotency(JdbcClient jdbc, TransactionTemplate transaction, Keys keys, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keys = keys;
    this.clock = clock;
  }

  /** An answer as it goes over the wire. */
  public record Answer(int status, String body) {}

  /** What came of a request with a key. */
  public sealed interface Result {
    record First(Answer answer) implements Result {}

    record Replayed(Answer answer) implements Result {}

    /** The key was used for something else. */
    record OtherBody() implements Result {}

    /** The first request with this key has no answer yet. */
    record StillRunning() implements Result {}
  }

  /**
   * Does the work once for a key. Answers of 500 and above are not kept: they may be tried again.
   */
  public Result once(UUID partnerId, String key, byte[] body, Supplier<Answer> work) {
    String hash = sha256(body);
    return transaction.execute(
        status -> {
          if (!lock(partnerId, key)) {
            return new Result.StillRunning();
          }
          Optional<Result> before = find(partnerId, key, hash);
          return before.orElseGet(() -> new Result.First(work(partnerId, key, hash, work)));
        });
  }

  private boolean lock(UUID partnerId, String key) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
        .param(name(partnerId, key))
        .query(Boolean.class)
        .single();
  }

  private Optional<Result> find(UUID partnerId, String key, String hash) {
    return jdbc.sql(
            """
            select encode(body_hash, 'hex') = ?, status, sealed_answer from idempotent_request
            where partner_id = ? and request_key = ?
            """)
        .param(hash)
        .param(partnerId)
        .param(key)
        .query(
            (row, n) ->
                row.getBoolean(1)
                    ? (Result)
                        new Result.Replayed(
                            new Answer(
                                row.getInt(2), keys.unseal(row.getString(3), name(partnerId, key))))
                    : new Result.OtherBody())
        .optional();
  }

  private Answer work(UUID partnerId, String key, String hash, Supplier<Answer> work) {
    Answer answer = work.get();
    if (answer.status() < 500) {
      jdbc.sql(
              """
              insert into idempotent_request (partner_id, request_key, body_hash, status, sealed_answer, created_at)
              values (?, ?, decode(?, 'hex'), ?, ?, ?)
              """)
          .param(partnerId)
          .param(key)
          .param(hash)
          .param(answer.status())
          .param(keys.seal(answer.body(), name(partnerId, key)))
          .param(OffsetDateTime.now(clock))
          .update();
    }
    return answer;
  }

  private static String name(UUID partnerId, String key) {
    return partnerId + "/" + key;
  }

  @Bean
  Task<Void> forgetIdempotentRequests() {
    return Tasks.recurring("forget-idempotent-requests", FixedDelay.of(Duration.ofHours(1)))
        .execute(
            (task, context) ->
                jdbc.sql("delete from idempotent_request where created_at < ?")
                    .param(OffsetDateTime.now(clock).minus(KEPT))
                    .update());
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
