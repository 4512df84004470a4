package io.gatehouse.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.gatehouse.evidence.Manifest.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Checks a package by itself: no database, no network, no installation. */
public final class EvidenceCheck {
  private static final int LONGEST_MANIFEST = 16 << 20;
  private static final int LONGEST_SMALL = 1 << 16;
  private static final Set<String> UNLISTED =
      Set.of(Manifest.FILE, Manifest.SIGNATURE_FILE, Manifest.KEYS_FILE);

  private final List<String> findings = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private String fingerprint = "";

  private EvidenceCheck() {}

  /** What a check has found. */
  public sealed interface Verdict {
    /** In words, in the order in which it was looked at. */
    List<String> findings();

    /** It is whole, unchanged, and signed by a key that is trusted. */
    record Holds(List<String> findings) implements Verdict {}

    /** It is whole and fits its signature; whose key that is, nobody has said. */
    record UnknownSigner(List<String> findings, String fingerprint) implements Verdict {}

    /** It is not what was signed. */
    record Broken(List<String> findings, List<String> faults) implements Verdict {}
  }

  /**
   * Checks a package.
   *
   * @param trusted fingerprints (RFC 7638) of keys that are trusted
   */
  public static Verdict of(Path file, Set<String> trusted) throws IOException {
    EvidenceCheck check = new EvidenceCheck();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      check.look(zip);
    } catch (ZipException e) {
      check.faults.add("It is no ZIP file that can be read.");
    }
    return check.verdict(trusted);
  }

  /** The fingerprints of the keys in a JWK set. */
  public static Set<String> fingerprints(String jwkSet) throws ParseException {
    return JWKSet.parse(jwkSet).getKeys().stream()
        .map(EvidenceCheck::fingerprint)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String fingerprint(JWK key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalArgumentException("a key without a thumbprint", e);
    }
  }

  private Verdict verdict(Set<String> trusted) {
    if (faults.isEmpty() && !trusted.isEmpty()) {
      if (trusted.contains(fingerprint)) {
        findings.add("The key is one that you trust.");
        return new Verdict.Holds(List.copyOf(findings));
      }
      faults.add("It is signed by a key that you do not trust: " + fingerprint);
    }
    return faults.isEmpty()
        ? new Verdict.UnknownSigner(List.copyOf(findings), fingerprint)
        : new Verdict.Broken(List.copyOf(findings), List.copyOf(faults));
  }

  private void look(ZipFile zip) throws IOException {
    Map<String, ZipEntry> entries = entries(zip);
    Optional<byte[]> bytes = read(zip, entries.get(Manifest.FILE), LONGEST_MANIFEST);
    if (bytes.isEmpty()) {
      faults.add("It holds no manifest: it is no evidence package, or its manifest was taken out.");
      return;
    }
    signature(zip, entries, bytes.get());
    try {
      Manifest manifest = Manifest.read(bytes.get());
      parts(zip, entries, manifest);
    } catch (JacksonException e) {
      faults.add("The manifest cannot be read.");
    }
  }

  private Map<String, ZipEntry> entries(ZipFile zip) {
    Map<String, ZipEntry> entries = new TreeMap<>();
    zip.stream()
        .forEach(
            entry -> {
              if (entries.put(entry.getName(), entry) != null) {
                faults.add("It holds " + entry.getName() + " twice.");
              }
            });
    return entries;
  }

  private void signature(ZipFile zip, Map<String, ZipEntry> entries, byte[] manifest)
      throws IOException {
    Optional<String> jws = text(zip, entries.get(Manifest.SIGNATURE_FILE));
    Optional<String> keys = text(zip, entries.get(Manifest.KEYS_FILE));
    if (jws.isEmpty() || keys.isEmpty()) {
      faults.add(
          "It is not signed: "
              + Manifest.SIGNATURE_FILE
              + " or "
              + Manifest.KEYS_FILE
              + " is missing.");
      return;
    }
    try {
      JWSObject signed = JWSObject.parse(jws.get().strip(), new Payload(manifest));
      Optional<OctetKeyPair> key = key(keys.get(), signed.getHeader().getKeyID());
      if (key.isPresent()
          && JWSAlgorithm.EdDSA.equals(signed.getHeader().getAlgorithm())
          && signed.verify(new Ed25519Verifier(key.get().toPublicJWK()))) {
        fingerprint = fingerprint(key.get());
        findings.add("The signature of the manifest is right, by the key " + fingerprint);
      } else {
        faults.add("The signature does not fit the manifest.");
      }
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      faults.add("The signature cannot be read.");
    }
  }

  private static Optional<OctetKeyPair> key(String set, String keyId) throws ParseException {
    JWK key = JWKSet.parse(set).getKeyByKeyId(keyId);
    return key instanceof OctetKeyPair pair ? Optional.of(pair) : Optional.empty();
  }

  private void parts(ZipFile zip, Map<String, ZipEntry> entries, Manifest manifest)
      throws IOException {
    if (!Manifest.FORMAT.equals(manifest.format())) {
      faults.add(
          "It is of the format " + manifest.format() + ", which this program does not know.");
      return;
    }
    findings.add(
        "Made %s for %s, of the customer %s"
            .formatted(manifest.createdAt(), manifest.audience(), manifest.customerId()));
    int before = faults.size();
    for (Entry part : manifest.parts()) {
      part(zip, entries.get(part.path()), part);
    }
    Set<String> listed =
        manifest.parts().stream().map(Entry::path).collect(Collectors.toUnmodifiableSet());
    entries.keySet().stream()
        .filter(name -> !listed.contains(name) && !UNLISTED.contains(name))
        .forEach(name -> faults.add(name + " was added: the manifest does not list it."));
    if (faults.size() == before) {
      findings.add("All " + manifest.parts().size() + " parts are there, each as it was signed.");
    }
  }

  private void part(ZipFile zip, @Nullable ZipEntry entry, Entry part) throws IOException {
    if (entry == null) {
      faults.add(part.path() + " is missing.");
      return;
    }
    int longest = (int) Math.min(part.size(), Integer.MAX_VALUE - 16);
    boolean same =
        read(zip, entry, longest)
            .filter(content -> content.length == part.size())
            .map(PackageFile::sha256)
            .filter(part.sha256()::equals)
            .isPresent();
    if (!same) {
      faults.add(part.path() + " was changed.");
    }
  }

  private static Optional<String> text(ZipFile zip, @Nullable ZipEntry entry) throws IOException {
    return read(zip, entry, LONGEST_SMALL).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The content, unless it is longer than it may be or damaged. */
  private static Optional<byte[]> read(ZipFile zip, @Nullable ZipEntry entry, int longest)
      throws IOException {
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] bytes = content.readNBytes(longest + 1);
      return bytes.length > longest ? Optional.empty() : Optional.of(bytes);
    } catch (ZipException e) {
      return Optional.empty();
    }
  }
}
