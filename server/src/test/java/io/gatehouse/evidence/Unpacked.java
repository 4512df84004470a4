package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.evidence.EvidenceCheck.Verdict;
import io.gatehouse.evidence.EvidencePackages.Made;
import io.gatehouse.testing.Http;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a package that was made and found true. */
public record Unpacked(Map<String, String> parts) {

  public static Unpacked of(
      EvidencePackages packages, Http http, UUID partnerId, UUID customerId, Audience audience)
      throws Exception {
    try (Made made = packages.make(partnerId, customerId, audience, "test");
        ZipFile zip = new ZipFile(made.file().toFile())) {
      assertThat(
              EvidenceCheck.of(
                  made.file(),
                  EvidenceCheck.fingerprints(http.get("/.well-known/evidence-keys.json").body())))
          .isInstanceOf(Verdict.Holds.class);
      Map<String, String> parts = new TreeMap<>();
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream content = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return new Unpacked(parts);
    }
  }

  public JsonNode json(String part) {
    assertThat(parts).containsKey(part);
    return JsonMapper.shared().readTree(parts.get(part));
  }

  /** Everything that can be read in it. */
  public String text() {
    return String.join("\n", parts.values());
  }
}
