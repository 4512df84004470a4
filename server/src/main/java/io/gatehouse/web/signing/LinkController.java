package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Signatures;
import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.agreement.AgreementDocument;
import io.gatehouse.text.Texts;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link leads: to whatever the person at the browser can do now. */
@Controller
class LinkController {
  private final Reception reception;
  private final Signatures signatures;
  private final Pages pages;

  LinkController(Reception reception, Signatures signatures, Pages pages) {
    this.reception = reception;
    this.signatures = signatures;
    this.pages = pages;
  }

  /**
   * Shows it, and changes nothing.
   *
   * @param problem what went wrong just before; anything that is no problem of ours is passed over
   */
  @GetMapping("/acceptance/{token}")
  @PermitAll
  ResponseEntity<String> show(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String problem,
      LanguageWish wish,
      HttpServletRequest request) {
    return reception.enter(
        token, wish, request, sitting -> show(HttpStatus.OK, sitting, Problem.of(problem)));
  }

  /** The page of a step. */
  ResponseEntity<String> show(HttpStatus status, Sitting sitting, @Nullable Problem problem) {
    return switch (sitting.step()) {
      case Step.LogIn() -> intro(status, sitting, problem);
      case Step.LogInBetter() ->
          intro(status, sitting, problem == null ? Problem.TOO_LOW : problem);
      case Step.Accept(String name, var together) ->
          problem == Problem.AGAIN
              ? intro(status, sitting, problem)
              : accept(status, sitting, name, together, problem);
      case Step.Wait(String name) -> notice(sitting, "signing.wait", name, sitting.ask().company());
      case Step.Others(String name, String missing) ->
          notice(sitting, "signing.others", name, missing);
      case Step.NotEntitled(String name, String entitled) ->
          notice(sitting, "signing.not_entitled", name, sitting.ask().company());
      case Step.Explain(String name) ->
          notice(sitting, "signing.explain", name, sitting.ask().company());
      case Step.InReview(String name) ->
          notice(sitting, "signing.in_review", name, sitting.ask().company());
    };
  }

  private ResponseEntity<String> intro(
      HttpStatus status, Sitting sitting, @Nullable Problem problem) {
    Texts texts = sitting.texts();
    String heading = sitting.text("title", sitting.ask().company());
    Layout layout = pages.layout(texts.language(), heading, sitting.ask().brand());
    return pages.page(
        status,
        "web/signing/intro.jte",
        new IntroPage(
            problem == null ? layout : layout.withErrors(),
            texts,
            heading,
            sitting.text("lead", sitting.partner()),
            problem == null ? null : problem.key(),
            sitting.partner(),
            sitting.ask().company(),
            sitting.ask().businessId(),
            List.of(
                texts.get("signing.intro.identify"),
                texts.get("signing.intro.check"),
                sitting.text("do")),
            texts.get("signing.intro.keeping", sitting.ask().link().expiresAt()),
            sitting.url() + "/login"));
  }

  private ResponseEntity<String> accept(
      HttpStatus status,
      Sitting sitting,
      String name,
      @Nullable String together,
      @Nullable Problem problem) {
    Texts texts = sitting.texts();
    AgreementDocument document = signatures.document(sitting.ask());
    String heading = sitting.text("read", sitting.ask().company());
    Layout layout = pages.layout(texts.language(), heading, sitting.ask().brand());
    return pages.page(
        status,
        "web/signing/accept.jte",
        new AcceptPage(
            problem == null ? layout : layout.withErrors(),
            texts,
            heading,
            texts.get("signing.accept.who", name),
            together == null ? null : texts.get("signing.accept.together", together),
            problem == null ? null : problem.key(),
            document,
            sitting.text("confirm", sitting.ask().company()),
            sitting.text("refusal", sitting.partner(), sitting.ask().company()),
            sitting.url()));
  }

  private ResponseEntity<String> notice(Sitting sitting, String key, Object... arguments) {
    Texts texts = sitting.texts();
    String heading = texts.get(key + ".title", arguments);
    return pages.page(
        HttpStatus.OK,
        "web/signing/closed.jte",
        new ClosedPage(
            pages.layout(texts.language(), heading, sitting.ask().brand()),
            heading,
            texts.get(key + ".text", arguments),
            texts.get(key + ".next", arguments),
            null,
            ""));
  }
}
