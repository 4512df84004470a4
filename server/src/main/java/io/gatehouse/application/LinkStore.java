package io.gatehouse.application;

import io.gatehouse.message.Mails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links to applications, in the database. */
@Component
class LinkStore {
  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One link, as found. */
  record Link(UUID linkId, UUID applicationId, Instant expiresAt, @Nullable Instant revokedAt) {
    boolean opens(Instant now) {
      return revokedAt == null && now.isBefore(expiresAt);
    }
  }

  Optional<Link> find(Links.Ticket ticket) {
    return jdbc.sql(
            """
            select link_id, application_id, expires_at, revoked_at from link
            where partner_id = ? and secret_hash = decode(?, 'hex')
            """)
        .param(ticket.partnerId())
        .param(ticket.secretHash())
        .query((row, n) -> link(row))
        .optional();
  }

  Optional<Link> find(UUID partnerId, UUID linkId) {
    return jdbc.sql(
            "select link_id, application_id, expires_at, revoked_at from link where partner_id = ? and link_id = ?")
        .param(partnerId)
        .param(linkId)
        .query((row, n) -> link(row))
        .optional();
  }

  /** The newest link that opens. */
  Optional<Link> newest(UUID partnerId, UUID applicationId, Instant now) {
    return jdbc.sql(
            """
            select link_id, application_id, expires_at, revoked_at from link
            where partner_id = ? and application_id = ? and revoked_at is null and expires_at > ?
            order by created_at desc, link_id desc
            limit 1
            """)
        .param(partnerId)
        .param(applicationId)
        .param(utc(now))
        .query((row, n) -> link(row))
        .optional();
  }

  private static Link link(ResultSet row) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Link(
        row.getObject("link_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  void insert(
      UUID partnerId,
      UUID applicationId,
      UUID linkId,
      String secretHash,
      Instant now,
      Instant expires) {
    jdbc.sql(
            """
            insert into link (partner_id, link_id, application_id, purpose, secret_hash, created_at, expires_at)
            values (?, ?, ?, 'ONBOARDING', decode(?, 'hex'), ?, ?)
            """)
        .param(partnerId)
        .param(linkId)
        .param(applicationId)
        .param(secretHash)
        .param(utc(now))
        .param(utc(expires))
        .update();
  }

  /** Ends every link to an application. */
  int revoke(UUID partnerId, UUID applicationId, Instant now) {
    return jdbc.sql(
            "update link set revoked_at = ? where partner_id = ? and application_id = ? and revoked_at is null")
        .param(utc(now))
        .param(partnerId)
        .param(applicationId)
        .update();
  }

  /**
   * Promises another onboarding mail, unless one was promised within the pause.
   *
   * @return whether there will be a mail
   */
  boolean promiseMail(
      UUID partnerId, UUID applicationId, UUID linkId, UUID mailId, Instant now, Duration pause) {
    return jdbc.sql(
                """
                with promise (partner_id, mail_id, application_id, link_id, kind, language, at) as (
                  select a.partner_id, cast(:mail as uuid), a.application_id, cast(:link as uuid), 'onboarding', a.language,
                         cast(:now as timestamptz)
                  from application a
                  where a.partner_id = :partner and a.application_id = :application
                    and not exists (select from mail m
                                    where m.partner_id = :partner and m.application_id = :application
                                      and m.promised_at > :since)
                ),
                """
                    + Mails.PROMISED
                    + "select count(*) from promise")
            .param("mail", mailId)
            .param("link", linkId)
            .param("partner", partnerId)
            .param("application", applicationId)
            .param("now", utc(now))
            .param("since", utc(now.minus(pause)))
            .query(Integer.class)
            .single()
        == 1;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
