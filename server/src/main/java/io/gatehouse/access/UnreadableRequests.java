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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what no handler answered, in the form of the door that was called. An address or form
 * that is no UTF-8, or otherwise malformed, is the caller's mistake: a 400, and nothing to log.
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
    HttpStatus status = status(handler, exception);
    if (status == null) {
      return null;
    }
    try {
      if (exception instanceof MultipartException) {
        // The page of errors would stumble over the same form.
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response
            .getOutputStream()
            .write(json.writeValueAsBytes(body(status, request.getRequestURI(), request)));
      } else {
        response.sendError(status.value());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelAndView();
  }

  /** Null for what is no matter of ours. A form that a handler was found for is the handler's. */
  private static @Nullable HttpStatus status(@Nullable Object handler, Exception exception) {
    return switch (exception) {
      case InvalidParameterException e -> HttpStatus.BAD_REQUEST;
      case MaxUploadSizeExceededException e when handler == null -> HttpStatus.CONTENT_TOO_LARGE;
      case MultipartException e when handler == null -> HttpStatus.BAD_REQUEST;
      default -> null;
    };
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
    return json.convertValue(body(status, path, request), OBJECT);
  }

  private Object body(HttpStatus status, String path, HttpServletRequest request) {
    return forms.stream()
        .filter(form -> form.paths().test(path))
        .findFirst()
        .map(form -> form.body().apply(status, request))
        .orElseGet(() -> new Plain(status.value(), status.getReasonPhrase()));
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
