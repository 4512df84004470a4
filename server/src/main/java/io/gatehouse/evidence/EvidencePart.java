package io.gatehouse.evidence;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of a package.
 *
 * @param path below the folder of its section; letters, digits, dots, hyphens and underscores, with
 *     slashes between
 * @param mediaType what it is
 */
@SuppressWarnings("ArrayRecordComponent") // a part is written once, and compared by nobody
public record EvidencePart(String path, String mediaType, byte[] content) {
  /** Names that mean the same on every system, and lead nowhere else. */
  static final Pattern PATH =
      Pattern.compile(
          "[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}){0,5}");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  public EvidencePart {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("no path of a part: " + path);
    }
  }

  /** A part in JSON, the same for equal values. */
  public static EvidencePart json(String path, Object value) {
    return new EvidencePart(path, "application/json", JSON.writeValueAsBytes(value));
  }

  /** A part that is a text. */
  public static EvidencePart text(String path, String mediaType, String text) {
    return new EvidencePart(path, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A name that somebody has chosen, as part of a path: what else it holds becomes hyphens. */
  public static String name(String chosen) {
    String plain = chosen.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.]+", "");
    String shortened = plain.length() <= 80 ? plain : plain.substring(plain.length() - 80);
    return shortened.isEmpty() || shortened.startsWith(".") ? "file" + shortened : shortened;
  }

  /** Without its content, which is personal. */
  @Override
  public String toString() {
    return "EvidencePart[" + path + ", " + content.length + " bytes]";
  }
}
