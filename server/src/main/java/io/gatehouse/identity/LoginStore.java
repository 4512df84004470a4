package io.gatehouse.identity;

import io.gatehouse.platform.Keys;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Log-ins that were begun, in the database; of their state only the hash, their secrets sealed. */
@Component
class LoginStore {
  private static final int PIECE = 1000;

  private final JdbcClient jdbc;
  private final Keys keys;

  LoginStore(JdbcClient jdbc, Keys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /**
   * A log-in on its way.
   *
   * @param state what the provider gives back
   * @param nonce what its word must repeat
   * @param verifier of PKCE
   */
  record Begun(
      UUID partnerId,
      String state,
      UUID linkId,
      String browserHash,
      String provider,
      String nonce,
      String verifier,
      Instant expiresAt,
      boolean spent) {}

  /**
   * Keeps one that begins.
   *
   * @param most how many of a link may be on their way
   * @return false when so many are, and it was not kept
   */
  boolean insert(Begun login, int most, Instant now) {
    return jdbc.sql(
                """
                insert into login (partner_id, state_hash, link_id, browser_hash, provider, sealed_secrets, created_at, expires_at)
                select :partner, decode(:state, 'hex'), :link, decode(:browser, 'hex'), :provider, :secrets, :now, :expires
                where (select count(*) from login
                       where partner_id = :partner and link_id = :link and spent_at is null and expires_at > :now) < :most
                """)
            .param("partner", login.partnerId())
            .param("state", Browser.sha256(login.state()))
            .param("link", login.linkId())
            .param("browser", login.browserHash())
            .param("provider", login.provider())
            .param(
                "secrets",
                keys.seal(login.nonce() + " " + login.verifier(), context(login.state())))
            .param("now", utc(now))
            .param("expires", utc(login.expiresAt()))
            .param("most", most)
            .update()
        == 1;
  }

  /** Finds a log-in, and spends it: whoever comes second finds it spent. */
  Optional<Begun> spend(UUID partnerId, String state, String browserHash, Instant now) {
    return jdbc.sql(
            """
            with was as (
              select partner_id, state_hash, link_id, provider, sealed_secrets, expires_at, spent_at is not null as spent
              from login
              where partner_id = :partner and state_hash = decode(:state, 'hex')
                and browser_hash = decode(:browser, 'hex')
              for update
            ), spent as (
              update login l set spent_at = coalesce(l.spent_at, :now) from was
              where l.partner_id = was.partner_id and l.state_hash = was.state_hash
            )
            select link_id, provider, sealed_secrets, expires_at, spent from was
            """)
        .param("partner", partnerId)
        .param("state", Browser.sha256(state))
        .param("browser", browserHash)
        .param("now", utc(now))
        .query(
            (row, n) -> {
              String[] secrets =
                  keys.unseal(row.getString("sealed_secrets"), context(state)).split(" ", 2);
              return new Begun(
                  partnerId,
                  state,
                  row.getObject("link_id", UUID.class),
                  browserHash,
                  row.getString("provider"),
                  secrets[0],
                  secrets[1],
                  row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                  row.getBoolean("spent"));
            })
        .optional();
  }

  /**
   * Forgets log-ins that expired before a moment, some at a time: no statement holds its locks for
   * long, whatever has gathered.
   */
  void forget(Instant before) {
    int forgotten;
    do {
      forgotten =
          jdbc.sql(
                  """
                  delete from login where (partner_id, state_hash) in (
                    select partner_id, state_hash from login where expires_at < ?
                    order by expires_at limit ?)
                  """)
              .param(utc(before))
              .param(PIECE)
              .update();
    } while (forgotten == PIECE);
  }

  private static String context(String state) {
    return "login/" + Browser.sha256(state);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
