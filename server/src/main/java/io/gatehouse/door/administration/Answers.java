package io.gatehouse.door.administration;

import io.gatehouse.platform.StrictJson;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Bodies of requests, and answers other than what was asked for. */
final class Answers {
  static final String REASON_WANTED = "reason: must be a text of 1 to 2000 characters";
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_BODY = 1_048_576;

  private Answers() {}

  /** What went wrong, in one sentence. */
  @Schema(name = "AdministrationError")
  record Detail(String detail) {}

  /** What is wrong with a document, each with its place. */
  @Schema(name = "AdministrationProblems")
  record Problems(List<String> problems) {}

  static ResponseEntity<Object> notFound() {
    return ResponseEntity.status(404).body(new Detail("Not found."));
  }

  static ResponseEntity<Object> notNow(String why) {
    return ResponseEntity.status(409).body(new Detail(why));
  }

  static ResponseEntity<Object> problems(List<String> problems) {
    return ResponseEntity.badRequest().body(new Problems(problems));
  }

  /** The object in the body. */
  static StrictJson.Outcome object(HttpServletRequest request) throws IOException {
    Optional<byte[]> body = StrictJson.bytes(request.getInputStream(), LONGEST_BODY);
    if (body.isEmpty()) {
      return new StrictJson.Refused("is longer than 1 MB");
    }
    return switch (StrictJson.object(body.get())) {
      case StrictJson.Read(JsonNode object) when !storable(object) ->
          new StrictJson.Refused("has characters that cannot be stored");
      case StrictJson.Outcome other -> other;
    };
  }

  /** The database takes neither NUL nor halves of characters. */
  private static boolean storable(JsonNode root) {
    return root.toString()
            .codePoints()
            .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)
        && !root.toString().contains("\\u0000");
  }

  /**
   * The body is no object.
   *
   * @param why see {@link StrictJson.Refused}
   */
  static ResponseEntity<Object> noObject(String why) {
    return problems(List.of("the body " + why));
  }

  /** A text of a reason: some words, no essay. */
  static Optional<String> reason(JsonNode body) {
    return Optional.of(body.path("reason"))
        .filter(JsonNode::isString)
        .map(node -> node.stringValue().strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_REASON);
  }

  static Optional<UUID> id(String text) {
    String plain = text.replace("-", "");
    if (!plain.matches("[0-9a-fA-F]{32}")) {
      return Optional.empty();
    }
    return Optional.of(
        UUID.fromString(plain.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
  }
}
