package io.gatehouse.register.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes two requests the same question. A digest, since bodies hold personal codes. */
final class MemoryKey {
  private MemoryKey() {}

  static String of(Request request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.uri().toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      String body = request.body();
      if (body != null) {
        digest.update(body.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
