package io.gatehouse.web.questionnaire;

import io.gatehouse.country.Language;
import io.gatehouse.partner.Brand;
import io.gatehouse.web.LanguageWish;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mounts questionnaires for tests, with no door before them. */
@Controller
@TestComponent
class TestMount {
  private static final Brand AURORA = new Brand("Aurora Invoicing", null, "#14532d");

  private final QuestionnairePages questionnaires;
  private final Map<UUID, UUID> partners = new ConcurrentHashMap<>();

  TestMount(QuestionnairePages questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** Lets a subject in. */
  void open(UUID partnerId, UUID subjectId) {
    partners.put(subjectId, partnerId);
  }

  @GetMapping({"/test-questionnaire/{subject}", "/test-questionnaire/{subject}/{page}"})
  @PermitAll
  ResponseEntity<String> show(
      @PathVariable UUID subject,
      @PathVariable(required = false) String page,
      @RequestParam LinkedMultiValueMap<String, String> parameters,
      LanguageWish wish) {
    return answer(questionnaires.show(mount(subject, wish), page == null ? "" : page, parameters));
  }

  @PostMapping({"/test-questionnaire/{subject}", "/test-questionnaire/{subject}/{page}"})
  @PermitAll
  ResponseEntity<String> take(
      @PathVariable UUID subject,
      @PathVariable(required = false) String page,
      @RequestParam LinkedMultiValueMap<String, String> form,
      LanguageWish wish) {
    return answer(questionnaires.post(mount(subject, wish), page == null ? "" : page, form));
  }

  private Mount mount(UUID subject, LanguageWish wish) {
    return new Mount(
        "/test-questionnaire/" + subject,
        partners.getOrDefault(subject, subject),
        subject,
        subject,
        "test",
        wish.or(Language.ENGLISH),
        AURORA,
        "Kahvila Kulma Oy");
  }

  private ResponseEntity<String> answer(Reply reply) {
    return switch (reply) {
      case Reply.Page(ResponseEntity<String> answer) -> answer;
      case Reply.Done done ->
          ResponseEntity.ok(
              "<!doctype html><html lang=en><title>Done</title><main><h1>Done: "
                  + done.outcome().getClass().getSimpleName()
                  + "</h1></main></html>");
      case Reply.Nowhere nowhere -> ResponseEntity.status(HttpStatus.NOT_FOUND).body("");
    };
  }
}
