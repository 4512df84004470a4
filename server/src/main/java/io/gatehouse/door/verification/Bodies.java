package io.gatehouse.door.verification;

import io.gatehouse.file.FileSettings;
import io.gatehouse.platform.Settings;
import io.gatehouse.platform.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the bodies of requests, up to their limit and no further. */
@Component
class Bodies {
  private static final int LONGEST_NOTES = 10_000;

  /** Files in answers come as base64, four bytes for three, a few of them in one body. */
  private static final int BODIES_OF_FILES = 4;

  private final int longest;
  private final int longestWithFiles;

  Bodies(Settings settings, FileSettings files) {
    this.longest = settings.limits().body();
    this.longestWithFiles =
        (int) Math.min(Integer.MAX_VALUE - 8, files.largest().toBytes() * BODIES_OF_FILES / 3 * 2);
  }

  /** The fields of an object; an absent body has none, nor has null, which clients send for it. */
  Form form(HttpServletRequest request) throws IOException {
    JsonNode given = read(request, longest);
    JsonNode root = given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
    if (!root.isObject()) {
      throw ApiErrors.object("Invalid data. Expected a dictionary, but got " + type(root) + ".");
    }
    return new Form(root);
  }

  /** The fields that are to change: of a PUT, these must be among them. */
  Form change(HttpServletRequest request, String... whole) throws IOException {
    Form form = form(request);
    if (request.getMethod().equals("PUT")) {
      List.of(whole).forEach(form::demand);
    }
    return form;
  }

  /** A list, which may hold files. */
  JsonNode list(HttpServletRequest request) throws IOException {
    JsonNode root = read(request, longestWithFiles);
    if (!root.isArray()) {
      throw ApiErrors.object("Expected a list of items but got type \"" + type(root) + "\".");
    }
    return root;
  }

  private static JsonNode read(HttpServletRequest request, int longest) throws IOException {
    byte[] body =
        StrictJson.bytes(request.getInputStream(), longest)
            .orElseThrow(() -> ApiErrors.tooLarge(longest));
    return switch (StrictJson.read(body)) {
      case StrictJson.Read(JsonNode root) when root.isMissingNode() ->
          JsonNodeFactory.instance.objectNode();
      case StrictJson.Read(JsonNode root) -> root;
      case StrictJson.Refused(String why) -> throw ApiErrors.malformed("the body " + why);
    };
  }

  /** What staff writes beside a decision; empty when nothing. */
  String staffNotes(HttpServletRequest request) throws IOException {
    Form form = form(request);
    String notes = form.text("staff_notes", LONGEST_NOTES, true, "");
    form.check();
    return notes;
  }

  /** As the contract's examples call the types of JSON. */
  static String type(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "list";
      case BOOLEAN -> "bool";
      case NUMBER -> node.isIntegralNumber() ? "int" : "float";
      case STRING -> "str";
      case NULL -> "NoneType";
      case OBJECT, POJO, BINARY, MISSING -> "dict";
    };
  }

  /** A value as the contract's texts print it. */
  static String printed(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    String text = value.isString() ? value.stringValue() : value.toString().replace('"', '\'');
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
