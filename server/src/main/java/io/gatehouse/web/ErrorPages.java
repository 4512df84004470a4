package io.gatehouse.web;

import io.gatehouse.country.Language;
import io.gatehouse.text.Templates;
import io.gatehouse.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What a browser is shown when there is no page: friendly, and without a word of what happened
 * inside.
 */
@Component
class ErrorPages implements ErrorViewResolver, HandlerExceptionResolver, Ordered {
  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  record ErrorPage(Layout layout, String heading, String text) {}

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Language language = LanguageChoice.earlier(request).alone();
    ModelAndView shown = new ModelAndView(view(page(language, status)));
    shown.setStatus(status);
    return shown;
  }

  /** Before the resolvers that answer every program in JSON. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /**
   * Answers browsers alone, and only where a page was asked for; leaves everything else to others.
   */
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE) || forPrograms(handler)) {
      return null;
    }
    return switch (exception) {
      case ErrorResponse known ->
          resolveErrorView(request, HttpStatus.valueOf(known.getStatusCode().value()), Map.of());
      case TypeMismatchException mistyped ->
          resolveErrorView(request, HttpStatus.BAD_REQUEST, Map.of());
      default -> null;
    };
  }

  private static boolean forPrograms(@Nullable Object handler) {
    return handler instanceof HandlerMethod method
        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
  }

  private ErrorPage page(Language language, HttpStatus status) {
    Texts texts = Texts.in(language);
    String key =
        switch (status) {
          case NOT_FOUND, METHOD_NOT_ALLOWED -> "page.not_found";
          case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "page.busy";
          default -> status.is4xxClientError() ? "page.not_understood" : "page.failed";
        };
    String heading = texts.get(key + ".title");
    return new ErrorPage(pages.layout(language, heading, null), heading, texts.get(key + ".text"));
  }

  private static View view(ErrorPage page) {
    return (model, request, response) -> {
      HttpHeaders headers = new HttpHeaders();
      Pages.keepPrivate(headers);
      headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
      response.setContentType("text/html;charset=UTF-8");
      byte[] html = Templates.render("web/error.jte", page).getBytes(StandardCharsets.UTF_8);
      response.setContentLength(html.length);
      response.getOutputStream().write(html);
    };
  }
}
