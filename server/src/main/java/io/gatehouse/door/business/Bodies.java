package io.gatehouse.door.business;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Reads the bodies of requests: forms, and JSON objects under whatever content type, which no form
 * looks like. Only what stands in the body counts; values in the address would end up in logs.
 */
final class Bodies {
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxNumberLength(100)
                          .maxNameLength(1_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Bodies() {}

  /**
   * What the body says; an absent body says nothing.
   *
   * @param longest bytes that are read
   */
  static Parameters read(HttpServletRequest request, int longest) throws IOException {
    byte[] body = request.getInputStream().readNBytes(longest + 1);
    if (body.length > longest) {
      throw BusinessError.TOO_LARGE.refused();
    }
    return read(body);
  }

  static Parameters read(byte[] body) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString().strip();
      return new Parameters(text.startsWith("{") ? json(text) : form(text));
    } catch (CharacterCodingException | JacksonException | IllegalArgumentException e) {
      throw BusinessError.MALFORMED.refused();
    }
  }

  private static Map<String, JsonNode> json(String text) {
    Map<String, JsonNode> values = new HashMap<>();
    STRICT.readTree(text).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return values;
  }

  private static Map<String, JsonNode> form(String text) {
    Map<String, JsonNode> values = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (values.put(name, StringNode.valueOf(value)) != null) {
        throw new IllegalArgumentException("twice: a name");
      }
    }
    return values;
  }

  /** Bytes that are not UTF-8 become a character that no rule takes. */
  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Reads a JSON object out of a text. */
  static JsonNode object(String text) {
    try {
      JsonNode node = STRICT.readTree(text);
      return node.isObject() ? node : STRICT.nullNode();
    } catch (JacksonException e) {
      return STRICT.nullNode();
    }
  }
}
