package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Signing;
import io.gatehouse.identity.Browser;
import io.gatehouse.identity.Login;
import io.gatehouse.identity.StrongAuthentication;
import io.gatehouse.identity.StrongAuthentication.Start;
import io.gatehouse.text.Texts;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To the provider of strong authentication, and back. */
@Controller
class LoginController {
  private final Reception reception;
  private final Signing signing;
  private final StrongAuthentication authentication;
  private final LinkController link;
  private final Pages pages;

  LoginController(
      Reception reception,
      Signing signing,
      StrongAuthentication authentication,
      LinkController link,
      Pages pages) {
    this.reception = reception;
    this.signing = signing;
    this.authentication = authentication;
    this.link = link;
    this.pages = pages;
  }

  /**
   * Begins. The browser goes on from a page, not by a redirect: a policy that lets forms go to
   * ourselves alone would hold for every redirect that providers make behind it.
   */
  @PostMapping("/acceptance/{token}/login")
  @PermitAll
  ResponseEntity<String> logIn(
      @PathVariable String token,
      LanguageWish wish,
      HttpServletRequest request,
      HttpServletResponse response) {
    return reception.enter(
        token,
        wish,
        request,
        sitting ->
            switch (signing.logIn(sitting.ask(), BrowserCookie.known(request, response))) {
              case Start.Redirect(String address) -> handOver(sitting, address);
              case Start.Unavailable() -> back(sitting.url(), Problem.UNAVAILABLE);
              case Start.TooMany() ->
                  link.show(HttpStatus.TOO_MANY_REQUESTS, sitting, Problem.TOO_MANY);
            });
  }

  private ResponseEntity<String> handOver(Sitting sitting, String address) {
    Texts texts = sitting.texts();
    ResponseEntity<String> page =
        pages.page(
            HttpStatus.OK,
            "web/signing/handover.jte",
            new HandoverPage(
                pages.layout(
                    texts.language(), texts.get("signing.handover.title"), sitting.ask().brand()),
                texts,
                address));
    return ResponseEntity.ok()
        .headers(page.getHeaders())
        .header("Refresh", "0;url=" + address)
        .body(page.getBody());
  }

  private ResponseEntity<String> back(String url, Problem problem) {
    return pages.see(url + "?problem=" + problem.parameter());
  }

  /** Where providers send people back to. */
  @GetMapping(StrongAuthentication.CALLBACK)
  @PermitAll
  ResponseEntity<String> callback(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String error,
      LanguageWish wish,
      HttpServletRequest request) {
    Browser browser = BrowserCookie.of(request).orElse(null);
    return switch (authentication.finish(state, code, error, browser)) {
      case Login.Done done -> {
        signing.arrive(done, java.util.Objects.requireNonNull(browser), request.getRemoteAddr());
        yield pages.see(signing.path(done.partnerId(), done.linkId()));
      }
      case Login.Cancelled(UUID partner, UUID link) -> back(partner, link, Problem.CANCELLED);
      case Login.Stale(UUID partner, UUID link, boolean used) ->
          back(partner, link, used ? Problem.USED : Problem.STALE);
      case Login.Untrue(UUID partner, UUID link) -> back(partner, link, Problem.UNTRUE);
      case Login.Unavailable(UUID partner, UUID link) -> back(partner, link, Problem.UNAVAILABLE);
      case Login.Unknown() ->
          reception.closed(
              HttpStatus.BAD_REQUEST, wish.alone(), null, "signing.closed.callback", null);
    };
  }

  private ResponseEntity<String> back(UUID partnerId, UUID linkId, Problem problem) {
    return back(signing.path(partnerId, linkId), problem);
  }
}
