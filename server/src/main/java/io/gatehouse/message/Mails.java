package io.gatehouse.message;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.country.Language;
import io.gatehouse.platform.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that were promised, and their way out through the queue. */
@Configuration(proxyBeanMethods = false)
public class Mails {
  /**
   * Promises a mail in the statement that makes what it tells of: two members of a {@code with}
   * clause. They take one row from a member named {@code promise (partner_id, mail_id,
   * application_id, link_id, kind, language, at)}.
   */
  public static final String PROMISED =
      """
      promised_mail as (
        insert into mail (partner_id, mail_id, application_id, link_id, kind, language, promised_at)
        select partner_id, mail_id, application_id, link_id, kind, language, at from promise
      ), queued_mail as (
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
        select 'mail', partner_id || '/' || mail_id, at, false, 1, 50 from promise
      )
      """;

  private static final Logger log = LoggerFactory.getLogger(Mails.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Settings.Mail settings;

  Mails(JdbcClient jdbc, Clock clock, Settings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings.mail();
  }

  @Bean
  Task<Void> mailTask(MailTransport transport, List<MailWriter> writers) {
    Map<String, MailWriter> byKind =
        writers.stream()
            .collect(Collectors.toUnmodifiableMap(MailWriter::kind, Function.identity()));
    return Tasks.oneTime("mail")
        .onFailure(this::retry)
        .execute((task, context) -> send(Key.of(task.getId()), transport, byKind));
  }

  private record Key(UUID partnerId, UUID mailId) {
    static Key of(String instance) {
      int slash = instance.indexOf('/');
      return new Key(
          UUID.fromString(instance.substring(0, slash)),
          UUID.fromString(instance.substring(slash + 1)));
    }
  }

  private void send(Key key, MailTransport transport, Map<String, MailWriter> writers) {
    Optional<PromisedMail> unsent = unsent(key);
    if (unsent.isEmpty()) {
      return;
    }
    PromisedMail mail = unsent.get();
    MailWriter writer = writers.get(mail.kind());
    if (writer == null) {
      throw new IllegalStateException("nobody writes mails of kind " + mail.kind());
    }
    Optional<Letter> letter = writer.write(mail);
    letter.ifPresent(l -> send(mail.mailId(), l, transport));
    jdbc.sql(
            letter.isPresent()
                ? "update mail set sent_at = ?, attempts = attempts + 1 where partner_id = ? and"
                    + " mail_id = ?"
                : "update mail set given_up_at = ? where partner_id = ? and mail_id = ?")
        .param(OffsetDateTime.now(clock))
        .param(key.partnerId())
        .param(key.mailId())
        .update();
  }

  private static void send(UUID id, Letter letter, MailTransport transport) {
    try {
      transport.send(id, letter);
    } catch (RuntimeException e) {
      throw new NotSent(e);
    }
  }

  /** The queue logs what it catches; the cause may quote the recipient's address. */
  private static final class NotSent extends RuntimeException {
    NotSent(RuntimeException cause) {
      super(cause.getClass().getSimpleName(), null, false, false);
    }
  }

  private Optional<PromisedMail> unsent(Key key) {
    return jdbc.sql(
            """
            select application_id, link_id, kind, language from mail
            where partner_id = ? and mail_id = ? and sent_at is null and given_up_at is null
            """)
        .param(key.partnerId())
        .param(key.mailId())
        .query(
            (row, n) ->
                new PromisedMail(
                    key.partnerId(),
                    key.mailId(),
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    Language.ofCode(row.getString(4)).orElse(Language.ENGLISH)))
        .optional();
  }

  private void retry(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Key key = Key.of(complete.getExecution().taskInstance.getId());
    Instant now = clock.instant();
    Optional<Instant> promised = countFailure(key);
    if (promised.isEmpty() || promised.get().plus(settings.giveUp()).isBefore(now)) {
      giveUp(key, now);
      operations.stop();
      return;
    }
    int failures = complete.getExecution().consecutiveFailures;
    Duration wait = settings.retryFirst().multipliedBy(1L << Math.min(failures, 20));
    Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    log.warn("Mail {} was not sent; next attempt in {}", key.mailId(), bounded);
    operations.reschedule(complete, now.plus(bounded));
  }

  private Optional<Instant> countFailure(Key key) {
    return jdbc.sql(
            "update mail set attempts = attempts + 1 where partner_id = ? and mail_id = ? returning"
                + " promised_at")
        .param(key.partnerId())
        .param(key.mailId())
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  private void giveUp(Key key, Instant now) {
    log.error("Mail {} was given up after {}", key.mailId(), settings.giveUp());
    jdbc.sql("update mail set given_up_at = ? where partner_id = ? and mail_id = ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .param(key.partnerId())
        .param(key.mailId())
        .update();
  }
}
