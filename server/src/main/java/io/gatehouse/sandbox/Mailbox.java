package io.gatehouse.sandbox;

import io.gatehouse.message.Letter;
import io.gatehouse.message.MailTransport;
import io.gatehouse.platform.InSandbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps mail instead of sending it, for people and programs that try the sandbox. */
@Component
@InSandbox
@ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "\0")
class Mailbox implements MailTransport {
  private static final String COLUMNS =
      "select mail_id, recipient, subject, text_body, html_body, links, sent_at from sandbox_mail ";
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  Mailbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A mail as it lies in the mailbox. */
  record Mail(
      UUID id,
      String to,
      String subject,
      String text,
      String html,
      List<String> links,
      Instant sentAt) {}

  /** A mail that comes twice is kept once: its id is stable over attempts. */
  @Override
  public void send(UUID id, Letter letter) {
    jdbc.sql(
            """
            insert into sandbox_mail (mail_id, recipient, subject, text_body, html_body, links, sent_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (mail_id) do nothing
            """)
        .param(id)
        .param(letter.to())
        .param(letter.subject())
        .param(letter.text())
        .param(letter.html())
        .param(letter.links().toArray(String[]::new))
        .param(OffsetDateTime.now(clock))
        .update();
  }

  /** The newest mails, of everybody or to one address; at most 200. */
  List<Mail> newest(Optional<String> to) {
    return to.map(
            address ->
                jdbc.sql(
                        COLUMNS
                            + "where recipient = ? order by sent_at desc, mail_id desc limit "
                            + MOST)
                    .param(address))
        .orElseGet(() -> jdbc.sql(COLUMNS + "order by sent_at desc, mail_id desc limit " + MOST))
        .query((row, n) -> mail(row))
        .list();
  }

  Optional<Mail> find(UUID id) {
    return jdbc.sql(COLUMNS + "where mail_id = ?")
        .param(id)
        .query((row, n) -> mail(row))
        .optional();
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getObject("mail_id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text_body"),
        row.getString("html_body"),
        List.of((String[]) row.getArray("links").getArray()),
        row.getObject("sent_at", OffsetDateTime.class).toInstant());
  }
}
