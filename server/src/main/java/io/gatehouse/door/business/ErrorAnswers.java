package io.gatehouse.door.business;

import io.gatehouse.platform.PublicAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals in the form of the contract. */
@Component
class ErrorAnswers {
  static final String PAGE = "/docs/errors";

  private final BusinessSettings settings;
  private final PublicAddress address;
  private final JsonMapper json;

  ErrorAnswers(BusinessSettings settings, PublicAddress address, JsonMapper json) {
    this.settings = settings;
    this.address = address;
    this.json = json;
  }

  /**
   * An error.
   *
   * @param code the status, or the symbol where that is set
   * @param link opens the page that explains the symbol
   */
  @Schema(name = "BusinessError")
  record Body(Object code, String description, String link) {}

  Body body(BusinessError error, Map<String, String> values, HttpServletRequest request) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("method", request.getMethod());
    Object code =
        switch (settings.errorCode()) {
          case INTEGER -> error.status();
          case SYMBOL -> error.code();
        };
    return new Body(code, error.text(all), address.of(PAGE + "#" + error.code()));
  }

  /** What is in no catalogue. */
  Body body(HttpStatus status) {
    return new Body(status.value(), status.getReasonPhrase(), address.of(PAGE));
  }

  /** Answers before any handler is reached. */
  void write(BusinessError error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(error.status());
    if (error == BusinessError.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"businesses\"");
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            json.writeValueAsString(body(error, Map.of(), request))
                .getBytes(StandardCharsets.UTF_8));
  }
}
