package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code docs/openapi-verification.json} is this door's part of the OpenAPI document that the
 * server publishes. The client is generated from it. Make it again with {@code ./mvnw -pl server
 * -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
@ServerTest
class OpenApiTest {
  private static final Path FILE = Path.of("..", "docs", "openapi-verification.json");
  private static final Pattern OURS =
      Pattern.compile("/api/(onboarding|checklists-admin|users/|media/|customers/(\\{uuid}/)?$)");
  private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");
  private static final Set<String> TAKES_A_BODY =
      Set.of(
          "onboarding_verifications_start_verification",
          "onboarding_verifications_run_validation",
          "onboarding_verifications_submit_answers",
          "onboarding_justifications_create_justification",
          "onboarding_justifications_attach_document",
          "onboarding_justifications_approve",
          "onboarding_justifications_reject");
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;

  @Test
  void theDocumentInDocsIsWhatTheServerPublishes() throws IOException {
    JsonNode published = cut(new Http(port).get("/openapi").json());
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(
          FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(published) + "\n");
      return;
    }

    assertThat(JSON.readTree(Files.readString(FILE)))
        .as("docs/openapi-verification.json is not what is served; see OpenApiTest")
        .isEqualTo(published);
  }

  @Test
  void everyOperationSaysWhatItTakesAndWhatItAnswers() {
    JsonNode paths = cut(new Http(port).get("/openapi").json()).path("paths");

    Set<String> ids = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        String id = operation.path("operationId").stringValue();
        assertThat(ids.add(id)).as(id).isTrue();
        boolean writes = id.matches(".*_(create|update|partial_update)");
        assertThat(operation.has("requestBody"))
            .as(id)
            .isEqualTo(writes || TAKES_A_BODY.contains(id));
        boolean empty = operation.at("/responses/401/content").isMissingNode();
        assertThat(empty).as(id).isEqualTo(method.getKey().equals("head"));
      }
    }
    assertThat(ids)
        .contains(
            "onboarding_verifications_start_verification",
            "onboarding_verifications_partial_update",
            "onboarding_verifications_count",
            "onboarding_justifications_attach_document",
            "checklists_admin_question_dependencies_create");
  }

  /** This door's paths, sorted, with the schemas that they reach. */
  private static JsonNode cut(JsonNode whole) {
    Map<String, JsonNode> paths = new TreeMap<>();
    whole
        .path("paths")
        .properties()
        .forEach(
            path -> {
              // Other doors stand under the same tokens.
              if (OURS.matcher(path.getKey()).lookingAt()) {
                paths.put(path.getKey(), path.getValue());
              }
            });
    Map<String, JsonNode> schemas = reached(paths.toString(), whole.at("/components/schemas"));
    ObjectNode document = JSON.createObjectNode();
    document.set("openapi", whole.path("openapi"));
    document.set("info", whole.path("info"));
    document.set("paths", JSON.valueToTree(paths));
    ObjectNode components = document.putObject("components");
    components.set("schemas", JSON.valueToTree(schemas));
    components
        .putObject("securitySchemes")
        .set("tokenAuth", whole.at("/components/securitySchemes/tokenAuth"));
    return document;
  }

  private static Map<String, JsonNode> reached(String paths, JsonNode all) {
    Map<String, JsonNode> schemas = new TreeMap<>();
    Deque<String> texts = new ArrayDeque<>(Set.of(paths));
    while (!texts.isEmpty()) {
      Matcher reference = REFERENCE.matcher(texts.pop());
      while (reference.find()) {
        JsonNode schema = all.path(reference.group(1));
        if (schemas.putIfAbsent(reference.group(1), schema) == null) {
          texts.push(schema.toString());
        }
      }
    }
    return schemas;
  }
}
