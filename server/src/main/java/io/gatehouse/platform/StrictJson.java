package io.gatehouse.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as RFC 8259 wants it exchanged: in UTF-8, each name once, nothing after it; decimals are
 * exact, and nesting, names and numbers are as long as anybody needs. What a caller is told of a
 * refusal is the matter of each door.
 */
public final class StrictJson {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Texts may be as long as the body, whose length the door limits. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxNumberLength(100)
                          .maxNameLength(1_000)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /** What came of reading a body. */
  public sealed interface Outcome {

    /** The value, for those to whom it does not matter why there is none. */
    default Optional<JsonNode> found() {
      return this instanceof Read(JsonNode value) ? Optional.of(value) : Optional.empty();
    }
  }

  /**
   * It is JSON.
   *
   * @param value missing when the body is empty, unless an object was asked for
   */
  public record Read(JsonNode value) implements Outcome {}

  /**
   * It is not.
   *
   * @param why goes on after "the body", such as {@code is not UTF-8}; quotes nothing of it
   */
  public record Refused(String why) implements Outcome {}

  /** The bytes of a body; empty when there are more of them than may be. */
  public static Optional<byte[]> bytes(InputStream body, int longest) throws IOException {
    byte[] bytes = body.readNBytes(longest + 1);
    return bytes.length > longest ? Optional.empty() : Optional.of(bytes);
  }

  /** Reads a body that is to be one JSON object. */
  public static Outcome object(byte[] body) {
    return object(read(body));
  }

  /** Reads a text that is to be one JSON object. */
  public static Outcome object(String text) {
    return object(read(text));
  }

  private static Outcome object(Outcome read) {
    return switch (read) {
      case Read(JsonNode value) when value.isMissingNode() -> new Refused("is empty");
      case Read(JsonNode value) when !value.isObject() -> new Refused("is not a JSON object");
      case Outcome other -> other;
    };
  }

  /** Reads a body that is to be one JSON value, or empty. */
  public static Outcome read(byte[] body) {
    try {
      // The library's own decoder takes overlong forms and surrogates for characters.
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return new Refused("is not UTF-8");
    }
  }

  private static Outcome read(String text) {
    try {
      return new Read(MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    } catch (JacksonException e) {
      return new Refused("is not valid JSON" + place(e.getLocation()));
    } catch (NumberFormatException e) {
      // The library reads exponents as an int, and lets this out for those that are none.
      return new Refused("is not readable: a number in it is too large or too small");
    }
  }

  private static String place(@Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
  }
}
