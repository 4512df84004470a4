package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import io.gatehouse.web.questionnaire.Mount;
import io.gatehouse.web.questionnaire.QuestionnairePages;
import io.gatehouse.web.questionnaire.Reply;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The questionnaire, for whoever is entitled to answer it. Handed in, it is confirmed like an
 * agreement.
 */
@Controller
@RequestMapping({QuestionsController.PATH, QuestionsController.PATH + "/{page}"})
class QuestionsController {
  static final String PATH = "/acceptance/{token}/questions";

  private final Reception reception;
  private final QuestionnairePages questionnaire;
  private final Pages pages;

  QuestionsController(Reception reception, QuestionnairePages questionnaire, Pages pages) {
    this.reception = reception;
    this.questionnaire = questionnaire;
    this.pages = pages;
  }

  @GetMapping
  @PermitAll
  ResponseEntity<String> show(
      @PathVariable String token,
      @PathVariable(required = false) @org.jspecify.annotations.Nullable String page,
      @RequestParam MultiValueMap<String, String> parameters,
      LanguageWish wish,
      HttpServletRequest request) {
    return enter(
        token,
        wish,
        request,
        (sitting, mount) -> questionnaire.show(mount, page == null ? "" : page, parameters));
  }

  @PostMapping
  @PermitAll
  ResponseEntity<String> answer(
      @PathVariable String token,
      @PathVariable(required = false) @org.jspecify.annotations.Nullable String page,
      @RequestParam MultiValueMap<String, String> form,
      LanguageWish wish,
      HttpServletRequest request) {
    return enter(
        token,
        wish,
        request,
        (sitting, mount) -> questionnaire.post(mount, page == null ? "" : page, form));
  }

  private ResponseEntity<String> enter(
      String token,
      LanguageWish wish,
      HttpServletRequest request,
      BiFunction<Sitting, Mount, Reply> then) {
    return reception.enter(
        token,
        wish,
        request,
        sitting ->
            sitting.step() instanceof Step.Answer answer
                ? after(sitting, then.apply(sitting, mount(sitting, answer)))
                : pages.see(sitting.url()));
  }

  private static Mount mount(Sitting sitting, Step.Answer answer) {
    return new Mount(
        base(sitting),
        sitting.ask().acceptance().partnerId(),
        sitting.ask().acceptance().acceptanceId(),
        answer.identificationId(),
        "signatory " + answer.identificationId(),
        sitting.texts().language(),
        sitting.ask().brand(),
        sitting.ask().company());
  }

  static String base(Sitting sitting) {
    return sitting.url() + "/questions";
  }

  private ResponseEntity<String> after(Sitting sitting, Reply reply) {
    return switch (reply) {
      case Reply.Page(ResponseEntity<String> page) -> page;
      case Reply.Done done -> pages.see(sitting.url());
      case Reply.Nowhere nowhere -> pages.see(sitting.url());
    };
  }
}
