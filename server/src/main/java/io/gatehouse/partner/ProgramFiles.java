package io.gatehouse.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads programs from YAML. A program whose text has not changed since it was last read is left as
 * it is, so that what was changed through the API meanwhile stands; a changed text is a new
 * version.
 */
@Component
public class ProgramFiles {
  private final Programs programs;
  private final AccessKeys keys;

  ProgramFiles(Programs programs, AccessKeys keys) {
    this.programs = programs;
    this.keys = keys;
  }

  /**
   * Adds or changes the programs of a text.
   *
   * @throws IllegalArgumentException when it cannot be used; then nothing was changed
   */
  public void load(String yaml) {
    ProgramDocument.file(yaml)
        .forEach(
            (username, ofPartner) -> {
              UUID partnerId = partner(username);
              ofPartner.forEach(
                  (code, rules) ->
                      programs.putFromFile(
                          partnerId, code, rules, hash(ProgramDocument.json(rules))));
            });
  }

  private UUID partner(String username) {
    return keys.find(username)
        .map(AccessKey::partnerId)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "partners." + username + ": no access key has this name"));
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
