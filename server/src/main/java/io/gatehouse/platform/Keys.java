package io.gatehouse.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of one installation: one seals what must be read again (personal codes, signing keys),
 * the other derives what must only be recognised (link secrets, look-up hashes). Both stand in one
 * file that all its processes share; a copy of the database without that file gives away neither.
 */
public final class Keys {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Aead seal;
  private final PrfSet derive;

  private Keys(Aead seal, PrfSet derive) {
    this.seal = seal;
    this.derive = derive;
  }

  static Keys open(Settings settings) {
    Path set = settings.keys().file();
    Path file = set == null ? settings.home().resolve("keys").resolve("master.json") : set;
    try {
      if (!Files.exists(file)) {
        if (!settings.sandbox()) {
          throw new StartRefused(
              "No master keys in " + file.toAbsolutePath(),
              "Make them once with: ./gatehouse keys create "
                  + file
                  + ", and set GATEHOUSE_KEYS_FILE to the file");
        }
        createUnlessThere(file);
      }
      return read(file);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The master keys in " + file.toAbsolutePath() + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another process of the same sandbox may be making them at this moment. */
  private static void createUnlessThere(Path file) throws IOException, GeneralSecurityException {
    try {
      create(file);
    } catch (FileAlreadyExistsException e) {
      // Theirs are as good as ours would have been.
    }
  }

  /**
   * Makes a new key set, readable by the owner of the process alone; refuses to touch one that
   * exists.
   */
  public static void create(Path file) throws IOException, GeneralSecurityException {
    ObjectNode keys = JSON.createObjectNode();
    keys.set("seal", fresh(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
    HmacPrfParameters hmac =
        HmacPrfParameters.builder()
            .setKeySizeBytes(32)
            .setHashType(HmacPrfParameters.HashType.SHA256)
            .build();
    keys.set("derive", fresh(hmac, PrfConfig2026.get()));
    SecretFile.create(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(keys));
  }

  private static JsonNode fresh(Parameters parameters, Configuration configuration)
      throws GeneralSecurityException {
    KeysetHandle keys = KeysetHandle.generateNew(parameters, configuration);
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keys, configuration, InsecureSecretKeyAccess.get()));
  }

  private static Keys read(Path file) throws IOException, GeneralSecurityException {
    JsonNode keys = JSON.readTree(Files.readString(file));
    return new Keys(
        primitive(keys.get("seal"), AeadConfig2026.get(), Aead.class),
        primitive(keys.get("derive"), PrfConfig2026.get(), PrfSet.class));
  }

  private static <P> P primitive(JsonNode keys, Configuration configuration, Class<P> type)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            keys.toString(), configuration, InsecureSecretKeyAccess.get())
        .getPrimitive(configuration, type);
  }

  /**
   * Encrypts for storage.
   *
   * @param context what the text belongs to; the same must be given to {@link #unseal}, so that
   *     sealed texts cannot be exchanged between rows
   */
  public String seal(String text, String context) {
    try {
      byte[] sealed =
          seal.encrypt(
              text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /**
   * Decrypts what {@link #seal} made.
   *
   * @throws IllegalStateException when the text was sealed by other keys or for another context
   */
  public String unseal(String sealed, String context) {
    try {
      byte[] text =
          seal.decrypt(
              Base64.getDecoder().decode(sealed), context.getBytes(StandardCharsets.UTF_8));
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this was not sealed here, or not for " + context, e);
    }
  }

  /** 256 bits that only this installation can compute for this purpose and input. */
  public byte[] derive(String purpose, String input) {
    try {
      return derive.computePrimary((purpose + "\n" + input).getBytes(StandardCharsets.UTF_8), 32);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("deriving failed", e);
    }
  }
}
