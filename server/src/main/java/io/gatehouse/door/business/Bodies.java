package io.gatehouse.door.business;

import io.gatehouse.platform.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads the bodies of requests: forms, and JSON objects under whatever content type, which no form
 * looks like. Only what stands in the body counts; values in the address would end up in logs.
 */
final class Bodies {
  private Bodies() {}

  /**
   * What the body says; an absent body says nothing.
   *
   * @param longest bytes that are read
   */
  static Parameters read(HttpServletRequest request, int longest) throws IOException {
    return read(
        StrictJson.bytes(request.getInputStream(), longest)
            .orElseThrow(BusinessError.TOO_LARGE::refused));
  }

  static Parameters read(byte[] body) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString().strip();
      return new Parameters(text.startsWith("{") ? json(text) : form(text));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw BusinessError.MALFORMED.refused();
    }
  }

  private static Map<String, JsonNode> json(String text) {
    Map<String, JsonNode> values = new HashMap<>();
    StrictJson.object(text)
        .found()
        .orElseThrow(BusinessError.MALFORMED::refused)
        .properties()
        .forEach(e -> values.put(e.getKey(), e.getValue()));
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
}
