package io.gatehouse.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.evidence.Manifest.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes evidence packages. Who may have one of whom is decided by those who ask. */
@Component
public class EvidencePackages {
  private final List<EvidenceSource> sources;
  private final EvidenceKeys keys;
  private final AuditTrail audit;
  private final TransactionTemplate snapshot;
  private final Clock clock;

  EvidencePackages(
      List<EvidenceSource> sources,
      EvidenceKeys keys,
      AuditTrail audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sources = sources.stream().sorted(Comparator.comparing(EvidenceSource::section)).toList();
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** A package that was made, in a file that goes when it is closed. */
  public record Made(Path file, long size) implements AutoCloseable {
    /** Writes the whole package. */
    public void writeTo(OutputStream out) throws IOException {
      Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Makes the package of a customer, to be closed by the caller, and notes it in the audit trail.
   * It lies in a file and not in memory, and no transaction waits for whoever fetches it.
   *
   * @param actor who asked, as in the audit trail
   */
  public Made make(UUID partnerId, UUID customerId, Audience audience, String actor) {
    OctetKeyPair key = keys.signing();
    try {
      Path file = Files.createTempFile("evidence-", ".zip");
      try {
        snapshot.executeWithoutResult(status -> write(file, partnerId, customerId, audience, key));
        audit.append(
            new AuditEntry(
                partnerId,
                actor,
                "evidence.made",
                customerId,
                null,
                "{\"audience\":\"" + audience + "\"}"));
        return new Made(file, Files.size(file));
      } catch (RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(
      Path file, UUID partnerId, UUID customerId, Audience audience, OctetKeyPair key) {
    try (PackageFile zip = new PackageFile(Files.newOutputStream(file))) {
      List<Entry> entries = new ArrayList<>();
      for (EvidenceSource source : sources) {
        List<EvidencePart> parts =
            source.parts(partnerId, customerId, audience).stream()
                .sorted(Comparator.comparing(EvidencePart::path))
                .toList();
        for (EvidencePart part : parts) {
          String path = source.section() + "/" + part.path();
          entries.add(zip.add(path, part.mediaType(), part.content()));
        }
      }
      entries.addAll(trail(zip, partnerId, customerId, audience));
      entries.add(zip.add(Manifest.README_FILE, "text/plain", utf8(readme(key.getKeyID()))));
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              partnerId.toString(),
              customerId.toString(),
              audience,
              clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
              entries);
      seal(zip, manifest.bytes(), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The audit trail is no source: it needs the others' ids. It names people of all sides. */
  private List<Entry> trail(PackageFile zip, UUID partnerId, UUID customerId, Audience audience)
      throws IOException {
    if (audience == Audience.APPLICANT) {
      return List.of();
    }
    List<UUID> subjects = new ArrayList<>(List.of(customerId));
    sources.forEach(source -> subjects.addAll(source.subjects(partnerId, customerId)));
    EvidencePart part =
        EvidencePart.json(
            "chain.json", audit.linked(partnerId, subjects.stream().distinct().toList()));
    return List.of(zip.add("audit/" + part.path(), part.mediaType(), part.content()));
  }

  private static void seal(PackageFile zip, byte[] manifest, OctetKeyPair key) throws IOException {
    zip.add(Manifest.FILE, "application/json", manifest);
    zip.add(Manifest.SIGNATURE_FILE, "application/jose", utf8(signature(manifest, key)));
    zip.add(
        Manifest.KEYS_FILE,
        "application/jwk-set+json",
        utf8(new JWKSet(key.toPublicJWK()).toString()));
  }

  /** A JWS without its payload (RFC 7515, appendix F): the manifest stands beside it. */
  private static String signature(byte[] manifest, OctetKeyPair key) {
    try {
      JWSObject jws =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(key.getKeyID()).build(),
              new Payload(manifest));
      jws.sign(new Ed25519Signer(key));
      return jws.serialize(true);
    } catch (JOSEException e) {
      throw new IllegalStateException("a package could not be signed", e);
    }
  }

  private static String readme(String keyId) {
    return """
    Evidence of how a customer was taken in.

    manifest.json   every other part with its SHA-256
    manifest.jws    its signature: JWS with detached payload (RFC 7515, appendix F), EdDSA (RFC 8037)
    keys.json       the public key, with the fingerprint (RFC 7638)
                    %s

    Anybody can make a package that fits a key of their own. Compare the fingerprint with the one that
    you know from whoever runs the installation; it also publishes it at /.well-known/evidence-keys.json.

    Check it without the installation:  ./gatehouse verify-evidence FILE --fingerprint=FINGERPRINT
    """
        .formatted(keyId);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
