package io.gatehouse.web;

import io.gatehouse.country.Language;
import io.gatehouse.text.Templates;
import io.gatehouse.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What a browser is shown when there is no page: friendly, and without a word of what happened
 * inside.
 */
@Component
class ErrorPages implements ErrorViewResolver {
  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  record ErrorPage(Layout layout, String heading, String text) {}

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Language language = LanguageChoice.wish(request).alone();
    ModelAndView shown = new ModelAndView(view(page(language, status)));
    shown.setStatus(status);
    return shown;
  }

  private ErrorPage page(Language language, HttpStatus status) {
    Texts texts = Texts.in(language);
    String what =
        switch (status) {
          case NOT_FOUND, METHOD_NOT_ALLOWED -> "not_found";
          case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "busy";
          default -> status.is4xxClientError() ? "not_understood" : "failed";
        };
    String heading = texts.get("page." + what + ".title");
    return new ErrorPage(
        pages.layout(language, heading, null), heading, texts.get("page." + what + ".text"));
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
