package io.gatehouse.web.signing;

import io.gatehouse.identity.Browser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie by which a browser is known in which somebody authenticates. Lax, so that it comes
 * along when the provider sends people back; never readable by scripts.
 */
final class BrowserCookie {
  private static final String NAME = "signing";
  private static final int LENGTH = 43;
  private static final Duration LIFE = Duration.ofHours(12);

  private BrowserCookie() {}

  static Optional<Browser> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .filter(secret -> secret.length() == LENGTH)
        .map(Browser::new);
  }

  /** The browser, which gets a cookie when it has none. */
  static Browser known(HttpServletRequest request, HttpServletResponse response) {
    return of(request)
        .orElseGet(
            () -> {
              Browser fresh = Browser.fresh();
              response.addHeader(HttpHeaders.SET_COOKIE, cookie(fresh, request.isSecure()));
              return fresh;
            });
  }

  private static String cookie(Browser browser, boolean secure) {
    return ResponseCookie.from(NAME, browser.secret())
        .path("/acceptance")
        .maxAge(LIFE)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
