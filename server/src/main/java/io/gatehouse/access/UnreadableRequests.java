package io.gatehouse.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what no handler answered, in the form of the door that was called. An address or form
 * that is no UTF-8 is the caller's mistake: a 400, and nothing to log.
 */
@Component
class UnreadableRequests implements ErrorAttributes, HandlerExceptionResolver, Ordered {
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private final List<ErrorForm> forms;
  private final JsonMapper json;

  UnreadableRequests(List<ErrorForm> forms, JsonMapper json) {
    this.forms = forms;
    this.json = json;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 1;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!(exception instanceof InvalidParameterException)) {
      return null;
    }
    try {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelAndView();
  }

  @Override
  public Map<String, @Nullable Object> getErrorAttributes(
      WebRequest web, ErrorAttributeOptions options) {
    HttpServletRequest request = ((ServletWebRequest) web).getRequest();
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                    ? code
                    : 500),
            HttpStatus.INTERNAL_SERVER_ERROR);
    String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
    Object body =
        forms.stream()
            .filter(form -> form.paths().test(path))
            .findFirst()
            .map(form -> form.body().apply(status, request))
            .orElseGet(() -> new Plain(status.value(), status.getReasonPhrase()));
    return json.convertValue(body, OBJECT);
  }

  /** What is called nothing's: a status, and its name. */
  private record Plain(int status, String error) {}

  @Override
  public @Nullable Throwable getError(WebRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION, WebRequest.SCOPE_REQUEST)
            instanceof Throwable error
        ? error
        : null;
  }
}
