package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Acceptance;
import io.gatehouse.acceptance.Ask;
import io.gatehouse.acceptance.Signing;
import io.gatehouse.acceptance.Visit;
import io.gatehouse.country.Language;
import io.gatehouse.identity.Browser;
import io.gatehouse.partner.Brand;
import io.gatehouse.text.Texts;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Looks behind a link before anything is shown. Only what is open is entered; every other link gets
 * a page that says how things are and what to do next.
 */
@Component
class Reception {
  private final Signing signing;
  private final Pages pages;

  Reception(Signing signing, Pages pages) {
    this.signing = signing;
    this.pages = pages;
  }

  ResponseEntity<String> enter(
      String token,
      LanguageWish wish,
      HttpServletRequest request,
      Function<Sitting, ResponseEntity<String>> then) {
    Browser browser = BrowserCookie.of(request).orElse(null);
    return switch (signing.open(token, browser, wish.chosen())) {
      case Visit.Open(Ask ask, Visit.Step step) ->
          then.apply(new Sitting(token, ask, step, browser, texts(wish, ask), false));
      case Visit.Settled(Ask ask, UUID signatory) -> settled(token, wish, ask, signatory != null);
      case Visit.Expired(Ask ask) ->
          closed(
              HttpStatus.GONE,
              wish.or(ask.acceptance().language()),
              ask.brand(),
              "signing.closed.expired",
              Sitting.url(token) + "/renewal");
      case Visit.Revoked(Brand brand) ->
          closed(HttpStatus.GONE, wish.alone(), brand, "signing.closed.revoked", null);
      case Visit.Unknown() ->
          closed(HttpStatus.NOT_FOUND, wish.alone(), null, "signing.closed.unknown", null);
    };
  }

  private static Texts texts(LanguageWish wish, Ask ask) {
    return Texts.in(wish.or(ask.acceptance().language()));
  }

  private ResponseEntity<String> settled(
      String token, LanguageWish wish, Ask ask, boolean signatory) {
    boolean accepted = ask.acceptance().state() == Acceptance.State.ACCEPTED;
    return closed(
        HttpStatus.OK,
        wish.or(ask.acceptance().language()),
        ask.brand(),
        "signing.%s.%s".formatted(ask.paper().key(), accepted ? "accepted" : "refused"),
        null,
        signatory ? Sitting.url(token) : null);
  }

  /**
   * A page without a way on, or with one button that is posted.
   *
   * @param key of its texts
   */
  ResponseEntity<String> closed(
      HttpStatus status,
      Language language,
      @Nullable Brand brand,
      String key,
      @Nullable String button) {
    return closed(status, language, brand, key, button, null);
  }

  private ResponseEntity<String> closed(
      HttpStatus status,
      Language language,
      @Nullable Brand brand,
      String key,
      @Nullable String button,
      @Nullable String copies) {
    Texts texts = Texts.in(language);
    String heading = texts.get(key + ".title");
    String partner = brand == null ? "" : brand.name();
    return pages.page(
        status,
        "web/signing/closed.jte",
        new ClosedPage(
            pages.layout(language, heading, brand),
            heading,
            texts.get(key + ".text", partner),
            texts.get(key + ".next", partner),
            button,
            button == null ? "" : texts.get(key + ".button"),
            texts,
            copies));
  }
}
