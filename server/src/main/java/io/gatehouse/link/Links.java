package io.gatehouse.link;

import io.gatehouse.platform.Keys;
import io.gatehouse.platform.PublicAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The links of applications. A link carries the partner and a secret of 256 bits; the database has
 * only the secret's hash. The secret is derived from purpose and id of the link by the
 * installation's keys, so that the same link can be mailed again.
 */
@Component
public class Links {
  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final int LENGTH = 64;

  private final LinkStore store;
  private final Keys keys;
  private final PublicAddress address;

  Links(LinkStore store, Keys keys, PublicAddress address) {
    this.store = store;
    this.keys = keys;
    this.address = address;
  }

  /** The address that opens it. */
  public String url(UUID partnerId, UUID linkId, Purpose purpose) {
    return address.of(path(partnerId, linkId, purpose));
  }

  /** The same within this server. */
  public String path(UUID partnerId, UUID linkId, Purpose purpose) {
    byte[] token =
        ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
            .putLong(partnerId.getMostSignificantBits())
            .putLong(partnerId.getLeastSignificantBits())
            .put(secret(linkId, purpose))
            .array();
    return "/"
        + purpose.path()
        + "/"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** In hexadecimal, as the statements take it that make a link together with other things. */
  public String secretHash(UUID linkId, Purpose purpose) {
    return sha256(secret(linkId, purpose));
  }

  private byte[] secret(UUID linkId, Purpose purpose) {
    return keys.derive("link/" + purpose.path(), linkId.toString());
  }

  /** What stands in an address; empty for anything that was never a link for this. */
  public Optional<Link> find(String token, Purpose purpose) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      UUID partnerId = new UUID(bytes.getLong(), bytes.getLong());
      byte[] secret = new byte[SECRET_BYTES];
      bytes.get(secret);
      return store.find(partnerId, sha256(secret), purpose);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public Optional<Link> find(UUID partnerId, UUID linkId) {
    return store.find(partnerId, linkId);
  }

  /** The newest link for a purpose that opens. */
  public Optional<Link> newest(UUID partnerId, UUID applicationId, Purpose purpose, Instant now) {
    return store.newest(partnerId, applicationId, purpose, now);
  }

  /** Makes a link, in the transaction that is open. */
  public void issue(Link link, Purpose purpose, Instant now) {
    store.insert(link, purpose, secretHash(link.linkId(), purpose), now);
  }

  /** Ends every link to an application, whatever it is for. */
  public int revokeAll(UUID partnerId, UUID applicationId, Instant now) {
    return store.revoke(partnerId, applicationId, now);
  }

  private static String sha256(byte[] secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
