package io.gatehouse.web;

import io.gatehouse.country.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * The language switch: {@code ?lang=sv} chooses, a cookie remembers. The choice stays in the
 * browser; nothing here changes when a link is opened.
 */
@Component
class LanguageChoice implements HandlerMethodArgumentResolver {
  static final String PARAMETER = "lang";
  private static final Duration A_YEAR = Duration.ofDays(365);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == LanguageWish.class;
  }

  @Override
  public LanguageWish resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = (HttpServletRequest) request.getNativeRequest();
    Optional<Language> chosen =
        Optional.ofNullable(servlet.getParameter(PARAMETER)).flatMap(Language::ofCode);
    if (chosen.isPresent() && request.getNativeResponse() instanceof HttpServletResponse response) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen.get(), servlet.isSecure()));
    }
    return chosen
        .map(language -> new LanguageWish(language, understood(servlet)))
        .orElseGet(() -> earlier(servlet));
  }

  /** What is known without reading the request's parameters, which may stand in a body. */
  static LanguageWish earlier(HttpServletRequest request) {
    return new LanguageWish(remembered(request).orElse(null), understood(request));
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, PARAMETER))
        .map(Cookie::getValue)
        .flatMap(Language::ofCode);
  }

  private static Language understood(HttpServletRequest request) {
    for (Locale locale : Collections.list(request.getLocales())) {
      String tag = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
      Optional<Language> ours = Language.ofCode(tag);
      if (ours.isPresent()) {
        return ours.get();
      }
    }
    return Language.ENGLISH;
  }

  private static String cookie(Language language, boolean secure) {
    return ResponseCookie.from(PARAMETER, language.tag())
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
