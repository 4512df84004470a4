package io.gatehouse.door.screening;

import io.gatehouse.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of requests, up to their limit and no further: one JSON object in UTF-8. */
@Component("screeningBodies")
class Bodies {
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
          .build();

  private final int longest;

  Bodies(Settings settings) {
    this.longest = settings.limits().body();
  }

  JsonNode object(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(longest + 1);
    if (body.length > longest) {
      throw new Refused(Problem.tooLarge(longest));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      JsonNode root = STRICT.readTree(text);
      if (!root.isObject()) {
        throw new Refused(Problem.malformed("The body is not a JSON object."));
      }
      return root;
    } catch (CharacterCodingException e) {
      throw new Refused(Problem.malformed("The body is not UTF-8."));
    } catch (JacksonException e) {
      throw new Refused(Problem.malformed("The body is not valid JSON."));
    }
  }
}
