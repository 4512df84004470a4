package io.gatehouse.partner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who use the API, and their tokens. */
@Component
public class Users {
  /** How long a revoked token or a changed user may go unnoticed by a process. */
  private static final Duration MEMORY = Duration.ofSeconds(5);

  private static final String HASH = "user-token";
  private static final String COLUMNS =
      """
      select u.partner_id, u.program_id, u.user_id, u.number, u.username, u.full_name, u.email, u.staff, u.support,
             u.active, u.created_at
      """;

  private final JdbcClient jdbc;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;
  private final LoadingCache<String, Optional<Holder>> holders =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build(this::load);

  Users(JdbcClient jdbc, Keys keys, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  private record Holder(User user, @Nullable Instant expiresAt) {}

  /** What came of showing a token. */
  public sealed interface Login {
    record Welcome(User user) implements Login {}

    /** No such token, or it was revoked. */
    record Unknown() implements Login {}

    record Expired() implements Login {}

    /** The user may not use the API any more. */
    record Inactive() implements Login {}
  }

  /**
   * Who a user is to be.
   *
   * @param token the secret that the user shows
   * @param expiresAt until when; null: for good
   */
  public record NewUser(
      String username,
      String fullName,
      String email,
      boolean staff,
      boolean support,
      String token,
      @Nullable Instant expiresAt) {}

  /** The user behind a token. It is looked up by its keyed hash, so that timing tells nothing. */
  public Login login(String token) {
    Optional<Holder> found = holders.get(hash(token));
    if (found.isEmpty()) {
      return new Login.Unknown();
    }
    Holder holder = found.get();
    if (holder.expiresAt() != null && !clock.instant().isBefore(holder.expiresAt())) {
      return new Login.Expired();
    }
    return holder.user().active() ? new Login.Welcome(holder.user()) : new Login.Inactive();
  }

  private String hash(String token) {
    return HexFormat.of().formatHex(keys.derive(HASH, token));
  }

  private Optional<Holder> load(String hash) {
    return jdbc.sql(
            COLUMNS
                + """
                , t.expires_at
                from user_token t
                join api_user u on u.partner_id = t.partner_id and u.user_id = t.user_id
                where t.token_hash = decode(?, 'hex') and t.revoked_at is null
                """)
        .param(hash)
        .query(
            (row, n) -> {
              OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
              return new Holder(user(row), expires == null ? null : expires.toInstant());
            })
        .optional();
  }

  /** A user by the internal key. */
  public Optional<User> find(UUID partnerId, UUID userId) {
    return jdbc.sql(COLUMNS + "from api_user u where u.partner_id = ? and u.user_id = ?")
        .param(partnerId)
        .param(userId)
        .query((row, n) -> user(row))
        .optional();
  }

  /** A user by the public number. */
  public Optional<User> find(UUID partnerId, long number) {
    return jdbc.sql(COLUMNS + "from api_user u where u.partner_id = ? and u.number = ?")
        .param(partnerId)
        .param(number)
        .query((row, n) -> user(row))
        .optional();
  }

  /** A user by name. */
  Optional<User> find(UUID partnerId, String username) {
    return jdbc.sql(COLUMNS + "from api_user u where u.partner_id = ? and u.username = ?")
        .param(partnerId)
        .param(username)
        .query((row, n) -> user(row))
        .optional();
  }

  /** All users of a partner, by name. */
  List<User> all(UUID partnerId) {
    return jdbc.sql(COLUMNS + "from api_user u where u.partner_id = ? order by u.username")
        .param(partnerId)
        .query((row, n) -> user(row))
        .list();
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getObject("partner_id", UUID.class),
        row.getObject("program_id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getLong("number"),
        row.getString("username"),
        row.getString("full_name"),
        row.getString("email"),
        row.getBoolean("staff"),
        row.getBoolean("support"),
        row.getBoolean("active"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** Whether any of these tokens opens this installation. */
  public boolean anyKnown(List<String> tokens) {
    return tokens.stream().anyMatch(token -> !(login(token) instanceof Login.Unknown));
  }

  /** Adds a user to a program; does nothing when the token is known already. */
  @Transactional
  public void add(UUID partnerId, UUID programId, NewUser user) {
    jdbc.sql(
            """
            with new as (
              insert into api_user (partner_id, user_id, program_id, number, username, full_name, email, staff, support,
                                    active, created_at)
              select :partner, :user, :program, nextval('user_number'), :username, :full_name, :email, :staff, :support,
                     true, :now
              where not exists (select from user_token where token_hash = decode(:hash, 'hex'))
              returning partner_id, user_id
            )
            insert into user_token (token_hash, partner_id, user_id, created_at, expires_at)
            select decode(:hash, 'hex'), partner_id, user_id, :now, :expires from new
            """)
        .param("partner", partnerId)
        .param("user", ids.next())
        .param("program", programId)
        .param("username", user.username())
        .param("full_name", user.fullName())
        .param("email", user.email())
        .param("staff", user.staff())
        .param("support", user.support())
        .param("hash", hash(user.token()))
        .param("now", OffsetDateTime.now(clock))
        .param(
            "expires", user.expiresAt() == null ? null : user.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
    holders.invalidate(hash(user.token()));
  }

  /** Adds a further token; {@code expiresAt} as of a {@link NewUser}. */
  void addToken(User user, String token, @Nullable Instant expiresAt) {
    jdbc.sql(
            """
            insert into user_token (token_hash, partner_id, user_id, created_at, expires_at)
            values (decode(?, 'hex'), ?, ?, ?, ?)
            """)
        .param(hash(token))
        .param(user.partnerId())
        .param(user.userId())
        .param(OffsetDateTime.now(clock))
        .param(expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }
}
