package io.gatehouse.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A browser, by the secret in its cookie; what somebody proved in one holds in no other.
 *
 * @param secret 256 random bits, never stored
 */
public record Browser(String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** One that nobody has been in yet. */
  public static Browser fresh() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new Browser(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** What the database knows of it, in hexadecimal. */
  public String hash() {
    return sha256(secret);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Browser[…]";
  }
}
