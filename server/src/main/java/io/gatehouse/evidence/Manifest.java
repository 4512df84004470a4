package io.gatehouse.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a package holds; its bytes are what is signed.
 *
 * @param format so that later programs know what they read
 * @param createdAt ISO 8601
 */
@JsonPropertyOrder({"format", "partner_id", "customer_id", "audience", "created_at", "parts"})
record Manifest(
    String format,
    @JsonProperty("partner_id") String partnerId,
    @JsonProperty("customer_id") String customerId,
    Audience audience,
    @JsonProperty("created_at") String createdAt,
    List<Entry> parts) {
  static final String FORMAT = "gatehouse-evidence/1";

  /** Where it stands in the package, beside its signature and the public key. */
  static final String FILE = "manifest.json";

  static final String SIGNATURE_FILE = "manifest.jws";
  static final String KEYS_FILE = "keys.json";
  static final String README_FILE = "README.txt";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Manifest {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param size bytes
   * @param sha256 lower-case hex
   */
  @JsonPropertyOrder({"path", "media_type", "size", "sha256"})
  record Entry(
      String path, @JsonProperty("media_type") String mediaType, long size, String sha256) {}

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  /**
   * @throws tools.jackson.core.JacksonException when it is no manifest
   */
  static Manifest read(byte[] bytes) {
    return JSON.readValue(bytes, Manifest.class);
  }
}
