package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The business door in the OpenAPI document. */
@ServerTest
class BusinessOpenApiTest {
  private static final String BUSINESSES = "/{program}/v1/businesses";

  @LocalServerPort private int port;

  @Test
  void everyCallNamesItsProgramItsCredentialsItsBodyAndItsErrors() {
    JsonNode paths = new Http(port).get("/openapi").json().path("paths");

    JsonNode create = paths.path(BUSINESSES).path("post");
    assertThat(create.path("security").get(0).has("basicAuth")).isTrue();
    assertThat(create.path("requestBody").path("content").has("application/x-www-form-urlencoded"))
        .isTrue();
    assertThat(create.path("responses").path("200").path("content").toString())
        .contains("#/components/schemas/Business\"");
    assertThat(create.path("responses").path("400").path("description").stringValue())
        .contains("resource_user_email_unique");
    assertThat(parameters(create)).contains("program").doesNotContain("X-Auth-User-ID");
    assertThat(parameters(paths.path(BUSINESSES).path("get"))).contains("X-Auth-User-ID");
  }

  private static String parameters(JsonNode operation) {
    return operation.path("parameters").toString();
  }

  @Test
  void everyVariableOfEveryPathIsDeclared() {
    new Http(port)
        .get("/openapi")
        .json()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            java.util.regex.Pattern.compile("\\{(\\w+)}")
                                .matcher(path.getKey())
                                .results()
                                .forEach(
                                    variable ->
                                        assertThat(parameters(operation.getValue()))
                                            .as(path.getKey())
                                            .contains("\"" + variable.group(1) + "\""))));
  }
}
