package io.gatehouse.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links in the database. */
@Component
class LinkStore {
  private static final String COLUMNS =
      "select partner_id, link_id, application_id, expires_at, revoked_at from link ";

  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Link> find(UUID partnerId, String secretHash, Purpose purpose) {
    return jdbc.sql(
            COLUMNS + "where partner_id = ? and secret_hash = decode(?, 'hex') and purpose = ?")
        .param(partnerId)
        .param(secretHash)
        .param(purpose.name())
        .query((row, n) -> link(row))
        .optional();
  }

  Optional<Link> find(UUID partnerId, UUID linkId) {
    return jdbc.sql(COLUMNS + "where partner_id = ? and link_id = ?")
        .param(partnerId)
        .param(linkId)
        .query((row, n) -> link(row))
        .optional();
  }

  Optional<Link> newest(UUID partnerId, UUID applicationId, Purpose purpose, Instant now) {
    return jdbc.sql(
            COLUMNS
                + """
                where partner_id = ? and application_id = ? and purpose = ? and revoked_at is null and expires_at > ?
                order by created_at desc, link_id desc
                limit 1
                """)
        .param(partnerId)
        .param(applicationId)
        .param(purpose.name())
        .param(utc(now))
        .query((row, n) -> link(row))
        .optional();
  }

  private static Link link(ResultSet row) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Link(
        row.getObject("partner_id", UUID.class),
        row.getObject("link_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  void insert(Link link, Purpose purpose, String secretHash, Instant now) {
    jdbc.sql(
            """
            insert into link (partner_id, link_id, application_id, purpose, secret_hash, created_at, expires_at)
            values (?, ?, ?, ?, decode(?, 'hex'), ?, ?)
            """)
        .param(link.partnerId())
        .param(link.linkId())
        .param(link.applicationId())
        .param(purpose.name())
        .param(secretHash)
        .param(utc(now))
        .param(utc(link.expiresAt()))
        .update();
  }

  int revoke(UUID partnerId, UUID applicationId, Instant now) {
    return jdbc.sql(
            "update link set revoked_at = ? where partner_id = ? and application_id = ? and revoked_at is null")
        .param(utc(now))
        .param(partnerId)
        .param(applicationId)
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
