package io.gatehouse.web.wizard;

import io.gatehouse.application.Application;
import io.gatehouse.application.Onboarding;
import io.gatehouse.application.Visit;
import io.gatehouse.country.Language;
import io.gatehouse.partner.Brand;
import io.gatehouse.text.Texts;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Looks behind a link before anything is shown. Only an open application is entered; every other
 * link gets a page that says how things are and what to do next.
 */
@Component
class Entrance {
  private final Onboarding onboarding;
  private final Pages pages;

  Entrance(Onboarding onboarding, Pages pages) {
    this.onboarding = onboarding;
    this.pages = pages;
  }

  /**
   * Enters the first page of a link, where also the closed ones are told of.
   *
   * @param late whether somebody comes from a form that was left when everything was handed in
   */
  ResponseEntity<String> first(
      String token,
      LanguageWish wish,
      boolean late,
      Function<Sitting, ResponseEntity<String>> then) {
    return switch (onboarding.open(token)) {
      case Visit.Open(Application application, Brand brand) ->
          then.apply(sitting(token, wish, application, brand));
      case Visit.Finished(Application application, Brand brand) ->
          receipt(sitting(token, wish, application, brand), late);
      case Visit.Expired(var partner, var id, Brand brand, boolean renewable) ->
          closed(
              HttpStatus.GONE,
              wish.alone(),
              brand,
              renewable ? "wizard.closed.renewable" : "wizard.closed.expired",
              renewable ? Sitting.url(token) + "/renewal" : null);
      case Visit.Revoked(Brand brand) ->
          closed(HttpStatus.GONE, wish.alone(), brand, "wizard.closed.revoked", null);
      case Visit.Unknown() -> unknown(wish);
    };
  }

  /**
   * Enters a page behind the first one; whoever cannot is led to the first.
   *
   * @param otherwise what the first page is then told, as the end of its address
   */
  ResponseEntity<String> inner(
      String token,
      LanguageWish wish,
      String otherwise,
      Function<Sitting, ResponseEntity<String>> then) {
    return switch (onboarding.open(token)) {
      case Visit.Open(Application application, Brand brand) ->
          then.apply(sitting(token, wish, application, brand));
      case Visit.Unknown() -> unknown(wish);
      case Visit closed -> pages.see(Sitting.url(token) + otherwise);
    };
  }

  private static Sitting sitting(
      String token, LanguageWish wish, Application application, Brand brand) {
    Language language = wish.or(application.situation().language());
    return new Sitting(token, application, brand, Texts.in(language));
  }

  private ResponseEntity<String> receipt(Sitting sitting, boolean late) {
    Texts texts = sitting.texts();
    return pages.page(
        HttpStatus.OK,
        "web/wizard/receipt.jte",
        new ReceiptPage(
            pages.layout(texts.language(), texts.get("wizard.receipt.title"), sitting.brand()),
            texts,
            sitting.brand().name(),
            java.util.Objects.requireNonNullElse(sitting.application().customerNumber(), ""),
            sitting.company(),
            sitting.businessId(),
            late));
  }

  private ResponseEntity<String> unknown(LanguageWish wish) {
    return closed(HttpStatus.NOT_FOUND, wish.alone(), null, "wizard.closed.unknown", null);
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
    Texts texts = Texts.in(language);
    String heading = texts.get(key + ".title");
    String partner = brand == null ? "" : brand.name();
    return pages.page(
        status,
        "web/wizard/closed.jte",
        new ClosedPage(
            pages.layout(language, heading, brand),
            heading,
            texts.get(key + ".text", partner),
            texts.get(key + ".next", partner),
            button,
            texts.get("wizard.closed.button")));
  }
}
