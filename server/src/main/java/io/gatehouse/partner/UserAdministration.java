package io.gatehouse.partner;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.partner.Users.NewUser;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the operator does with users of the API and their tokens, at the command line. Running
 * servers notice within seconds.
 */
@Component
public class UserAdministration {
  private final JdbcClient jdbc;
  private final Users users;
  private final AuditTrail audit;
  private final Clock clock;

  UserAdministration(JdbcClient jdbc, Users users, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where users belong; staff administers all programs of the partner. */
  public record Home(UUID partnerId, UUID programId, String program) {}

  /**
   * The programs that a name stands for: the one of a credential, or all of the partner of an
   * access key.
   */
  public List<Home> homes(String name) {
    return jdbc.sql(
            """
            select g.partner_id, g.program_id, g.name
            from credential c join program g using (partner_id, program_id)
            where c.cid = :name and c.customer_id is null and c.revoked_at is null
            union
            select g.partner_id, g.program_id, coalesce(g.code, g.name)
            from access_key k join program g using (partner_id)
            where k.username = :name and k.revoked_at is null
            order by 3
            """)
        .param("name", name)
        .query(
            (row, n) ->
                new Home(
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
        .list();
  }

  /** The users of a partner, by name. */
  public List<User> all(Home home) {
    return users.all(home.partnerId());
  }

  /**
   * Adds a user.
   *
   * @param expiresAt until when the token is good; null: for good
   * @return the user's token, readable at this moment only
   * @throws IllegalArgumentException when the partner has a user of this name
   */
  @Transactional
  public String add(
      Home home,
      String username,
      String fullName,
      String email,
      boolean staff,
      boolean support,
      @Nullable Instant expiresAt) {
    String token = Secrets.fresh();
    try {
      users.add(
          home.partnerId(),
          home.programId(),
          new NewUser(username, fullName, email, staff, support, token, expiresAt));
    } catch (DuplicateKeyException e) {
      throw new IllegalArgumentException("There is a user " + username + " already.", e);
    }
    tell(
        users.find(home.partnerId(), username).orElseThrow(),
        "user.add",
        null,
        "{\"staff\":%b,\"support\":%b}".formatted(staff, support));
    return token;
  }

  /**
   * A further token of a user; empty when there is no such user.
   *
   * @param expiresAt null: never
   */
  @Transactional
  public Optional<String> token(Home home, String username, @Nullable Instant expiresAt) {
    return users
        .find(home.partnerId(), username)
        .map(
            user -> {
              String token = Secrets.fresh();
              users.addToken(user, token, expiresAt);
              tell(user, "user_token.add", null, null);
              return token;
            });
  }

  /** Ends all tokens of a user; how many there were, empty when there is no such user. */
  @Transactional
  public Optional<Integer> revoke(Home home, String username) {
    return users
        .find(home.partnerId(), username)
        .map(
            user -> {
              int ended =
                  jdbc.sql(
                          """
                          update user_token set revoked_at = ?
                          where partner_id = ? and user_id = ? and revoked_at is null
                          """)
                      .param(OffsetDateTime.now(clock))
                      .param(user.partnerId())
                      .param(user.userId())
                      .update();
              tell(user, "user_token.revoke", "{\"tokens\":" + ended + "}", null);
              return ended;
            });
  }

  private void tell(User user, String action, @Nullable String before, @Nullable String after) {
    audit.append(
        new AuditEntry(
            user.partnerId(),
            CredentialAdministration.OPERATOR,
            action,
            user.userId(),
            before,
            after));
  }
}
