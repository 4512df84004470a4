package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Signatures;
import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.agreement.AgreementDocument;
import io.gatehouse.file.FileSettings;
import io.gatehouse.text.Texts;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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
  private final FileSettings files;

  LinkController(Reception reception, Signatures signatures, Pages pages, FileSettings files) {
    this.reception = reception;
    this.signatures = signatures;
    this.pages = pages;
    this.files = files;
  }

  /**
   * Shows it, and changes nothing.
   *
   * @param problem what went wrong just before; anything that is no problem of ours is passed over
   * @param sent whether a mail to somebody else has just been promised
   */
  @GetMapping("/acceptance/{token}")
  @PermitAll
  ResponseEntity<String> show(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String problem,
      @RequestParam Optional<String> sent,
      LanguageWish wish,
      HttpServletRequest request) {
    return reception.enter(
        token,
        wish,
        request,
        sitting -> show(HttpStatus.OK, sitting.after(sent.isPresent()), Problem.of(problem)));
  }

  /** The page of a step. */
  ResponseEntity<String> show(HttpStatus status, Sitting sitting, @Nullable Problem problem) {
    return switch (sitting.step()) {
      case Step.LogIn() -> intro(status, sitting, problem);
      case Step.LogInBetter() ->
          intro(status, sitting, problem == null ? Problem.TOO_LOW : problem);
      case Step.Accept step ->
          problem == Problem.AGAIN
              ? intro(status, sitting, problem)
              : accept(status, sitting, step, problem);
      case Step.Wait(String name) -> notice(sitting, "signing.wait", name, sitting.ask().company());
      case Step.Answer answer -> pages.see(QuestionsController.base(sitting));
      case Step.Others others -> name(status, sitting, "", null);
      case Step.NotEntitled none -> name(status, sitting, "", null);
      case Step.Refused refused -> name(status, sitting, "", null);
      case Step.Explain explain -> explain(status, sitting, "", null);
      case Step.AnswersInReview(String name) ->
          notice(sitting, "signing.answers_in_review", name, sitting.partner());
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
      HttpStatus status, Sitting sitting, Step.Accept step, @Nullable Problem problem) {
    Texts texts = sitting.texts();
    String together = step.together();
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
            texts.get("signing.accept.who", step.name()),
            together == null ? null : texts.get("signing.accept.together", together),
            problem == null ? null : problem.key(),
            document,
            sitting.text("confirm", sitting.ask().company()),
            step.alone()
                ? sitting.text("refusal", sitting.partner(), sitting.ask().company())
                : texts.get("signing.refuse.jointly", sitting.ask().company()),
            sitting.url()));
  }

  /**
   * The page on which somebody else can be named.
   *
   * @param fault key of what is wrong with the address; none: nothing is
   */
  ResponseEntity<String> name(
      HttpStatus status, Sitting sitting, String email, @Nullable String fault) {
    return switch (sitting.step()) {
      case Step.Others(String name, String missing) ->
          name(
              status,
              sitting,
              "signing.others",
              name,
              missing.isEmpty()
                  ? sitting.texts().get("signing.others.unknown")
                  : sitting.texts().get("signing.others.missing", missing),
              email,
              fault);
      case Step.NotEntitled(String name, String entitled) ->
          name(
              status,
              sitting,
              "signing.not_entitled",
              name,
              entitled.isEmpty() ? "" : sitting.texts().get("signing.not_entitled.who", entitled),
              email,
              fault);
      case Step.Refused(String name) ->
          name(status, sitting, "signing.refused", name, "", email, fault);
      default -> pages.see(sitting.url());
    };
  }

  private ResponseEntity<String> name(
      HttpStatus status,
      Sitting sitting,
      String key,
      String person,
      String about,
      String email,
      @Nullable String fault) {
    Texts texts = sitting.texts();
    String heading = texts.get(key + ".title");
    Layout layout = pages.layout(texts.language(), heading, sitting.ask().brand());
    return pages.page(
        status,
        "web/signing/name.jte",
        new NamePage(
            fault == null ? layout : layout.withErrors(),
            texts,
            heading,
            texts.get(key + ".text", person, sitting.ask().company()),
            about,
            key,
            sitting.url() + "/send",
            sitting.sent(),
            email,
            fault == null ? null : texts.get(fault)));
  }

  /**
   * The page on which somebody explains their right.
   *
   * @param fault key of what is wrong with what was handed in; none: nothing is
   */
  ResponseEntity<String> explain(
      HttpStatus status, Sitting sitting, String explanation, @Nullable String fault) {
    if (!(sitting.step() instanceof Step.Explain(String name))) {
      return pages.see(sitting.url());
    }
    Texts texts = sitting.texts();
    String heading = texts.get("signing.explain.title");
    Layout layout = pages.layout(texts.language(), heading, sitting.ask().brand());
    return pages.page(
        status,
        "web/signing/explain.jte",
        new ExplainPage(
            fault == null ? layout : layout.withErrors(),
            texts,
            heading,
            texts.get("signing.explain.text", name, sitting.ask().company()),
            files.largest().toMegabytes() + " MB",
            sitting.url() + "/explanation",
            explanation,
            fault == null ? null : texts.get(fault)));
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
            "",
            texts,
            null));
  }
}
