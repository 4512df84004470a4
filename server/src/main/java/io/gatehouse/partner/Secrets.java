package io.gatehouse.partner;

import io.gatehouse.platform.Keys;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of one kind: made here, shown once, kept as a keyed hash.
 *
 * @param purpose keeps the hashes of one kind apart from those of another
 */
record Secrets(Keys keys, String purpose) {
  private static final String NO_HASH = "00".repeat(32);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one, of 256 bits. */
  static String fresh() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** What is kept of the secret that goes with a name. */
  byte[] hash(String name, String secret) {
    return keys.derive(purpose, name + "\n" + secret);
  }

  /**
   * Whether a secret is the right one; takes the same time when there is none.
   *
   * @param hash what was kept, as hexadecimal text; null when the name is not known
   */
  boolean right(@Nullable String hash, String name, String secret) {
    byte[] expected = HexFormat.of().parseHex(hash == null ? NO_HASH : hash);
    return MessageDigest.isEqual(expected, hash(name, secret));
  }
}
