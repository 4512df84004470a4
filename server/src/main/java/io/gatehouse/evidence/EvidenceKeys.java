package io.gatehouse.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import io.gatehouse.platform.Keys;
import java.text.ParseException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that sign packages (Ed25519, RFC 8037), each named by its thumbprint (RFC 7638). They
 * stand in the database, sealed. None is ever forgotten: packages are checked years later.
 */
@Component
class EvidenceKeys {
  private final JdbcClient jdbc;
  private final Keys keys;
  private final Clock clock;

  EvidenceKeys(JdbcClient jdbc, Keys keys, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  /** The key that signs now; made when there is none. */
  OctetKeyPair signing() {
    List<OctetKeyPair> all = all();
    if (!all.isEmpty()) {
      return all.getFirst();
    }
    make();
    return all().getFirst();
  }

  /** The public parts of all keys, the one that signs now first. */
  JWKSet published() {
    signing();
    return new JWKSet(all().stream().map(key -> (JWK) key.toPublicJWK()).toList());
  }

  private List<OctetKeyPair> all() {
    return jdbc.sql("select key_id, sealed_jwk from evidence_key order by created_at, key_id")
        .query((row, n) -> unseal(row.getString(1), row.getString(2)))
        .list();
  }

  private OctetKeyPair unseal(String keyId, String stored) {
    try {
      return OctetKeyPair.parse(keys.unseal(stored, context(keyId)));
    } catch (ParseException e) {
      throw new IllegalStateException("evidence key " + keyId + " is damaged", e);
    }
  }

  /** Two processes that begin at once may each make one: the first signs, both are published. */
  private void make() {
    try {
      OctetKeyPair key =
          new OctetKeyPairGenerator(Curve.Ed25519)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.EdDSA)
              .keyIDFromThumbprint(true)
              .generate();
      jdbc.sql("insert into evidence_key (key_id, sealed_jwk, created_at) values (?, ?, ?)")
          .param(key.getKeyID())
          .param(keys.seal(key.toJSONString(), context(key.getKeyID())))
          .param(OffsetDateTime.now(clock))
          .update();
    } catch (JOSEException e) {
      throw new IllegalStateException("an evidence key could not be made", e);
    }
  }

  private static String context(String keyId) {
    return "evidence-key/" + keyId;
  }
}
