package io.gatehouse.callback;

import io.gatehouse.callback.KeysState.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deliveries in the database. */
@Component
class Deliveries {
  static final String TASK = "keys";

  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key of a delivery: there is one a customer. */
  record Key(UUID partnerId, UUID customerId) {
    static Key of(String instance) {
      String[] ids = instance.split("/", 3);
      return new Key(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }

    /** Of its own for each promise: the task of one that was given up may still be ending. */
    String instance(UUID deliveryId) {
      return partnerId + "/" + customerId + "/" + deliveryId;
    }
  }

  /** A delivery that one process has taken on for an attempt. */
  record Claimed(
      Key key,
      UUID deliveryId,
      UUID programId,
      String sealedBody,
      Instant promisedAt,
      int attempts) {}

  /** Promises a delivery and queues it, in one statement; over one that was given up, anew. */
  void promise(Key key, UUID deliveryId, UUID programId, String sealedBody, Instant now) {
    jdbc.sql(
            """
            with promised as (
              insert into keys_delivery (partner_id, customer_id, delivery_id, program_id, sealed_body, promised_at)
              values (:partner, :customer, :delivery, :program, :body, :now)
              on conflict (partner_id, customer_id) do update
              set delivery_id = excluded.delivery_id, sealed_body = excluded.sealed_body,
                  promised_at = excluded.promised_at, attempts = 0, last_answer = null, given_up_at = null
              returning partner_id
            )
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
            select :task, :instance, :now, false, 1, 50 from promised
            on conflict (task_name, task_instance) do nothing
            """)
        .param("partner", key.partnerId())
        .param("customer", key.customerId())
        .param("delivery", deliveryId)
        .param("program", programId)
        .param("body", sealedBody)
        .param("now", at(now))
        .param("task", TASK)
        .param("instance", key.instance(deliveryId))
        .update();
  }

  /**
   * Takes a delivery on for one attempt; empty when nothing is to be delivered any more, or another
   * process is at it.
   */
  Optional<Claimed> claim(Key key, Instant now, Duration longest) {
    return jdbc.sql(
            """
            update keys_delivery set attempts = attempts + 1, busy_until = :until
            where partner_id = :partner and customer_id = :customer
              and delivered_at is null and given_up_at is null
              and (busy_until is null or busy_until < :now)
            returning delivery_id, program_id, sealed_body, promised_at, attempts
            """)
        .param("partner", key.partnerId())
        .param("customer", key.customerId())
        .param("now", at(now))
        .param("until", at(now.plus(longest)))
        .query(
            (row, n) ->
                new Claimed(
                    key,
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getInt(5)))
        .optional();
  }

  /** It has arrived, or never will: the secret is deleted either way. */
  void close(Key key, boolean delivered, String answer, Instant now) {
    jdbc.sql(
            """
            update keys_delivery
            set sealed_body = null, busy_until = null, last_answer = :answer,
                delivered_at = case when :delivered then cast(:now as timestamptz) end,
                given_up_at = case when :delivered then null else cast(:now as timestamptz) end
            where partner_id = :partner and customer_id = :customer
            """)
        .param("partner", key.partnerId())
        .param("customer", key.customerId())
        .param("delivered", delivered)
        .param("answer", answer)
        .param("now", at(now))
        .update();
  }

  /** It is tried again. */
  void release(Key key, String answer) {
    jdbc.sql(
            """
            update keys_delivery set busy_until = null, last_answer = ?
            where partner_id = ? and customer_id = ?
            """)
        .param(answer)
        .param(key.partnerId())
        .param(key.customerId())
        .update();
  }

  /** Whether a delivery was given up; holds it, so that it is promised anew once. */
  boolean holdFailed(Key key) {
    return jdbc.sql(
            """
            select 1 from keys_delivery
            where partner_id = ? and customer_id = ? and given_up_at is not null for update
            """)
        .param(key.partnerId())
        .param(key.customerId())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  Optional<KeysState> state(Key key) {
    return jdbc.sql(
            """
            select promised_at, delivered_at, given_up_at, attempts, last_answer from keys_delivery
            where partner_id = ? and customer_id = ?
            """)
        .param(key.partnerId())
        .param(key.customerId())
        .query((row, n) -> state(row))
        .optional();
  }

  private static KeysState state(ResultSet row) throws SQLException {
    Instant delivered = instant(row, "delivered_at");
    Instant givenUp = instant(row, "given_up_at");
    int attempts = row.getInt("attempts");
    String answer = row.getString("last_answer");
    if (delivered != null) {
      return new KeysState(Progress.KEYS_DELIVERED, delivered, attempts, answer);
    }
    return givenUp != null
        ? new KeysState(Progress.KEYS_FAILED, givenUp, attempts, answer)
        : new KeysState(
            Progress.KEYS_PENDING,
            Objects.requireNonNull(instant(row, "promised_at")),
            attempts,
            answer);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
