package io.gatehouse.door.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are given before any handler is reached. */
@Component
class ApiResponses {
  private final JsonMapper json;

  ApiResponses(JsonMapper json) {
    this.json = json;
  }

  void unauthenticated(HttpServletResponse response, String text) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Token");
    write(response, 401, text);
  }

  void write(HttpServletResponse response, int status, String text) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            json.writeValueAsString(new ApiErrors.Detail(text)).getBytes(StandardCharsets.UTF_8));
  }
}
