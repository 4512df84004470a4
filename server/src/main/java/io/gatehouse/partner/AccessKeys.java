package io.gatehouse.partner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and secrets of HTTP Basic. */
@Component
public class AccessKeys {
  /** How long a revoked key may go unnoticed by a process. */
  private static final Duration MEMORY = Duration.ofSeconds(5);

  /** What a name may look like; nothing else is looked up or remembered. */
  private static final Pattern USERNAME = Pattern.compile("[\\w.-]{1,64}");

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Ids ids;
  private final Clock clock;
  private final LoadingCache<String, Optional<Known>> known =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build(this::load);

  AccessKeys(JdbcClient jdbc, Keys keys, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = new Secrets(keys, "access-key");
    this.ids = ids;
    this.clock = clock;
  }

  /** The hash stands as text, so that a record of it compares by value. */
  private record Known(AccessKey key, String secretHash) {}

  /** A name with its secret; the only moment at which the secret of a new one is readable. */
  public record Issued(String username, String secret) {}

  /** The key of a name, empty when there is none or it was revoked. */
  public Optional<AccessKey> find(String username) {
    return known(username).map(Known::key);
  }

  /** The key, when the secret is right. Takes the same time whether or not the name exists. */
  public Optional<AccessKey> authenticate(String username, String secret) {
    Optional<Known> found = known(username);
    boolean right = secrets.right(found.map(Known::secretHash).orElse(null), username, secret);
    return right ? found.map(Known::key) : Optional.empty();
  }

  /** Whether any of these opens this installation. */
  public boolean anyKnown(List<Issued> issued) {
    return issued.stream().anyMatch(key -> find(key.username()).isPresent());
  }

  private Optional<Known> known(String username) {
    return USERNAME.matcher(username).matches() ? known.get(username) : Optional.empty();
  }

  private Optional<Known> load(String username) {
    return jdbc.sql(
            """
            select username, partner_id, secret_hash, sources from access_key
            where username = ? and revoked_at is null
            """)
        .param(username)
        .query((row, n) -> known(row))
        .optional();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        new AccessKey(
            row.getString("username"),
            row.getObject("partner_id", UUID.class),
            List.of((String[]) row.getArray("sources").getArray())),
        HexFormat.of().formatHex(row.getBytes("secret_hash")));
  }

  /**
   * Adds a partner with a key, whose secret is made here.
   *
   * @param sources see {@link AccessKey}
   * @throws IllegalArgumentException when the name is taken or cannot be one, or a source is none
   */
  @Transactional
  public Issued addPartner(Brand brand, String username, List<String> sources) {
    refuseUnlessFree(username);
    sources.forEach(IpAddressMatcher::new);
    Issued issued = new Issued(username, Secrets.fresh());
    addPartner(brand, issued, sources);
    return issued;
  }

  /** The name of a revoked key stays taken: its deeds stand in the logs of partners. */
  private void refuseUnlessFree(String username) {
    boolean taken =
        jdbc.sql("select exists (select from access_key where username = ?)")
            .param(username)
            .query(Boolean.class)
            .single();
    if (taken || !USERNAME.matcher(username).matches()) {
      throw new IllegalArgumentException("This name cannot be taken: " + username);
    }
  }

  /** Adds a partner with a known key; does nothing when the key exists. */
  @Transactional
  public void addPartner(Brand brand, Issued issued, List<String> sources) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('access_key/' || ?, 0))")
        .param(issued.username())
        .query((row, n) -> n)
        .list();
    jdbc.sql(
            """
            with p as (
              insert into partner (partner_id, name, logo_url, colour, created_at)
              select :partner, :name, :logo, :colour, :now
              where not exists (select from access_key where username = :username)
              returning partner_id
            )
            insert into access_key (username, partner_id, secret_hash, sources, created_at)
            select :username, partner_id, :hash, :sources, :now from p
            """)
        .param("partner", ids.next())
        .param("name", brand.name())
        .param("logo", brand.logoUrl())
        .param("colour", brand.colour())
        .param("username", issued.username())
        .param("hash", secrets.hash(issued.username(), issued.secret()))
        .param("sources", sources.toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .update();
    known.invalidate(issued.username());
  }

  /**
   * Adds a further key to a partner, whose secret is made here.
   *
   * @throws IllegalArgumentException when the name is taken or cannot be one
   */
  Issued addTo(UUID partnerId, String username, List<String> sources) {
    refuseUnlessFree(username);
    Issued issued = new Issued(username, Secrets.fresh());
    insert(partnerId, issued, sources);
    return issued;
  }

  /** Adds a known further key to the partner of another one; does nothing when it exists. */
  @Transactional
  public void add(String ofPartner, Issued issued, List<String> sources) {
    find(ofPartner).ifPresent(key -> insert(key.partnerId(), issued, sources));
  }

  private void insert(UUID partnerId, Issued issued, List<String> sources) {
    jdbc.sql(
            """
            insert into access_key (username, partner_id, secret_hash, sources, created_at)
            values (:username, :partner, :hash, :sources, :now)
            on conflict (username) do nothing
            """)
        .param("username", issued.username())
        .param("partner", partnerId)
        .param("hash", secrets.hash(issued.username(), issued.secret()))
        .param("sources", sources.toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .update();
    known.invalidate(issued.username());
  }
}
