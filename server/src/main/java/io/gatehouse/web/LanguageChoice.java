package io.gatehouse.web;

import io.gatehouse.country.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
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
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * The language switch: {@code ?lang=sv} chooses, a cookie remembers. The choice stays in the
 * browser; nothing here changes when a link is opened.
 */
@Component
class LanguageChoice implements HandlerMethodArgumentResolver, HandlerInterceptor {
  static final String PARAMETER = "lang";
  private static final Duration A_YEAR = Duration.ofDays(365);

  /** Only for handlers that ask: to look for a parameter is to read the body of a posted form. */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && speaks(method)) {
      parameter(request)
          .map(language -> cookie(language, request.isSecure()))
          .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    }
    return true;
  }

  private boolean speaks(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters()).anyMatch(this::supportsParameter);
  }

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
    return wish((HttpServletRequest) request.getNativeRequest());
  }

  static LanguageWish wish(HttpServletRequest request) {
    Language chosen = parameter(request).or(() -> remembered(request)).orElse(null);
    return new LanguageWish(chosen, understood(request));
  }

  private static Optional<Language> parameter(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::ofCode);
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
