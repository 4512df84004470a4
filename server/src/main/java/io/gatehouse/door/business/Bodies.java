package io.gatehouse.door.business;

import io.gatehouse.platform.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads the bodies of requests: JSON where the content type says so, otherwise forms, and JSON
 * objects too, which no form looks like. Only what stands in the body counts; values in the address
 * would end up in logs.
 */
final class Bodies {
  private Bodies() {}

  /**
   * What the body says; an absent body says nothing.
   *
   * @param longest bytes that are read
   */
  static Parameters read(HttpServletRequest request, int longest) throws IOException {
    byte[] body =
        StrictJson.bytes(request.getInputStream(), longest)
            .orElseThrow(BusinessError.TOO_LARGE::refused);
    return read(body, saysJson(request.getContentType()));
  }

  private static Parameters read(byte[] body, boolean saysJson) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString().strip();
      boolean json = text.startsWith("{") || (saysJson && !text.isEmpty());
      return new Parameters(json ? json(text) : form(text));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw BusinessError.MALFORMED.refused();
    }
  }

  private static boolean saysJson(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
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
