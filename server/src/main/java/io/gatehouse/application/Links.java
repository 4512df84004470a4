package io.gatehouse.application;

import io.gatehouse.platform.Keys;
import io.gatehouse.platform.PublicAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Links to an application. A link carries the partner and a secret of 256 bits; the database has
 * only the secret's hash. The secret is derived from the link's id by the installation's keys, so
 * that the same link can be mailed again.
 */
@Component
class Links {
  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final int LENGTH = 64;

  private final Keys keys;
  private final PublicAddress address;

  Links(Keys keys, PublicAddress address) {
    this.keys = keys;
    this.address = address;
  }

  /** What a link says: whose it is, and the hash by which it is found. */
  record Ticket(UUID partnerId, String secretHash) {}

  /** The address that opens the wizard. */
  String url(UUID partnerId, UUID linkId) {
    byte[] token =
        ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
            .putLong(partnerId.getMostSignificantBits())
            .putLong(partnerId.getLeastSignificantBits())
            .put(secret(linkId))
            .array();
    return address.of(
        "/onboarding/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /** In hexadecimal, as the queries take it. */
  String secretHash(UUID linkId) {
    return sha256(secret(linkId));
  }

  private byte[] secret(UUID linkId) {
    return keys.derive("link/onboarding", linkId.toString());
  }

  /** Reads what stands in an address; empty for anything that was never a link of ours. */
  Optional<Ticket> read(String token) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      UUID partnerId = new UUID(bytes.getLong(), bytes.getLong());
      byte[] secret = new byte[SECRET_BYTES];
      bytes.get(secret);
      return Optional.of(new Ticket(partnerId, sha256(secret)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String sha256(byte[] secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
