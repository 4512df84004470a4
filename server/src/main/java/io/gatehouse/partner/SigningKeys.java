package io.gatehouse.partner;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.Keys;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign tokens, newest first. They stand in the database, sealed, so that all
 * processes share them and they survive a restart. A retired key signs nothing and verifies until
 * the last token it signed has expired.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {
  private static final Duration REFRESH = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;
  private volatile @Nullable Loaded loaded;

  SigningKeys(JdbcClient jdbc, Keys keys, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  private record Loaded(JWKSet set, Instant at) {}

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    List<JWK> found = selector.select(current().set());
    // A key that another process has just made is not known here yet.
    return found.isEmpty() && olderThan(Duration.ofSeconds(1))
        ? selector.select(load().set())
        : found;
  }

  /** The key that signs now; made when there is none. */
  RSAKey signing() {
    return (RSAKey) current().set().getKeys().getFirst();
  }

  private Loaded current() {
    Loaded now = loaded;
    return now == null || olderThan(REFRESH) ? load() : now;
  }

  private boolean olderThan(Duration age) {
    Loaded now = loaded;
    return now == null || now.at().plus(age).isBefore(clock.instant());
  }

  private synchronized Loaded load() {
    List<JWK> all = read();
    if (all.isEmpty()) {
      make();
      all = read();
    }
    Loaded fresh = new Loaded(new JWKSet(all), clock.instant());
    loaded = fresh;
    return fresh;
  }

  private List<JWK> read() {
    return jdbc.sql(
            """
            select key_id, sealed_jwk from signing_key
            where retired_at is null or retired_at > :still_valid
            order by retired_at is null desc, created_at desc
            """)
        // Another process may go on signing with it until it looks again.
        .param("still_valid", OffsetDateTime.now(clock).minus(Tokens.LIFE).minus(REFRESH))
        .query((row, n) -> unseal(row.getString(1), row.getString(2)))
        .list();
  }

  private JWK unseal(String keyId, String sealed) {
    try {
      return JWK.parse(keys.unseal(sealed, keyId));
    } catch (ParseException e) {
      throw new IllegalStateException("signing key " + keyId + " is damaged", e);
    }
  }

  /** Replaces the signing key by a new one. */
  @Transactional
  void rotate() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql("update signing_key set retired_at = ? where retired_at is null").param(now).update();
    make();
    loaded = null;
  }

  private void make() {
    String keyId = ids.next().toString();
    // Two processes that begin at once may each make one: both are valid, the newer signs.
    jdbc.sql("insert into signing_key (key_id, sealed_jwk, created_at) values (?, ?, ?)")
        .param(keyId)
        .param(keys.seal(generate(keyId).toJSONString(), keyId))
        .param(OffsetDateTime.now(clock))
        .update();
  }

  private static RSAKey generate(String keyId) {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(keyId)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
