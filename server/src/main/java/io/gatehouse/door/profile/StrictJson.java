package io.gatehouse.door.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as RFC 8259 wants it exchanged: in UTF-8, each name once, nothing after it. */
final class StrictJson {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final JsonMapper MAPPER =
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
          .build();

  private StrictJson() {}

  /** What came of reading a body. */
  sealed interface Outcome {}

  record Read(JsonNode object) implements Outcome {}

  /**
   * @param why for the caller, without quoting the body
   */
  record Refused(String why) implements Outcome {}

  /** Reads a body that is to be one JSON object. */
  static Outcome read(byte[] body) {
    if (body.length == 0) {
      return new Refused("the body is empty");
    }
    try {
      // The library's own decoder takes overlong forms and surrogates for characters.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      JsonNode root = MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
      return root.isObject() ? new Read(root) : new Refused("the body is not a JSON object");
    } catch (CharacterCodingException e) {
      return new Refused("the body is not UTF-8");
    } catch (JacksonException e) {
      return new Refused("the body is not valid JSON" + place(e.getLocation()));
    }
  }

  private static String place(@Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
  }
}
