package io.gatehouse.web.wizard;

import io.gatehouse.application.Onboarding;
import io.gatehouse.application.Visit;
import io.gatehouse.text.Texts;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import io.gatehouse.web.wizard.StartPage.Task;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a link leads: the list of what is asked, or what became of it; and a new link for an old
 * one.
 */
@Controller
@RequestMapping("/onboarding/{token}")
class StartController {
  private final Entrance entrance;
  private final Onboarding onboarding;
  private final Pages pages;

  StartController(Entrance entrance, Onboarding onboarding, Pages pages) {
    this.entrance = entrance;
    this.onboarding = onboarding;
    this.pages = pages;
  }

  @GetMapping
  @PermitAll
  ResponseEntity<String> start(
      @PathVariable String token, @RequestParam Optional<String> late, LanguageWish wish) {
    return entrance.first(token, wish, late.isPresent(), this::start);
  }

  private ResponseEntity<String> start(Sitting sitting) {
    Texts texts = sitting.texts();
    String partner = sitting.brand().name();
    String company = sitting.company();
    String heading =
        company.isEmpty()
            ? texts.get("wizard.start.title")
            : texts.get("wizard.start.title_named", company);
    Steps steps = sitting.steps();
    Optional<Step> first = steps.first();
    return pages.page(
        HttpStatus.OK,
        "web/wizard/start.jte",
        new StartPage(
            pages.layout(texts.language(), heading, sitting.brand()),
            texts,
            heading,
            texts.get("wizard.start.lead", partner, sitting.businessId()),
            first.isEmpty()
                ? texts.get("wizard.start.complete")
                : texts.get("wizard.start.left", steps.outstanding().size(), steps.minutes()),
            texts.get("wizard.start.keeping", sitting.application().expiresAt()),
            steps.all().stream().map(step -> task(step, steps, sitting)).toList(),
            texts.get(button(first, steps)),
            first.map(step -> sitting.url(step, Trail.of(""))).orElseGet(sitting::summaryUrl)));
  }

  private static String button(Optional<Step> first, Steps steps) {
    if (first.isEmpty()) {
      return "wizard.start.check";
    }
    return steps.done() == 0 ? "wizard.start.begin" : "wizard.start.go_on";
  }

  private static Task task(Step step, Steps steps, Sitting sitting) {
    Texts texts = sitting.texts();
    int missing = steps.missing(step).size();
    return new Task(
        sitting.title(step),
        texts.get("wizard.section." + step.section().key() + ".about"),
        missing == 0,
        missing == 0
            ? texts.get("wizard.status.done")
            : texts.get("wizard.status.missing", missing),
        sitting.url(step, Trail.of("")));
  }

  /**
   * Mails a new link, to the contact person alone; says the same whoever asks, and to where not.
   */
  @PostMapping("/renewal")
  @PermitAll
  ResponseEntity<String> renew(@PathVariable String token, LanguageWish wish) {
    if (onboarding.open(token) instanceof Visit.Expired expired && expired.renewable()) {
      onboarding.renew(expired);
      return pages.see(Sitting.url(token) + "/renewal");
    }
    return entrance.inner(token, wish, "", sitting -> pages.see(sitting.url()));
  }

  @GetMapping("/renewal")
  @PermitAll
  ResponseEntity<String> renewed(@PathVariable String token, LanguageWish wish) {
    return onboarding.open(token) instanceof Visit.Expired expired
        ? entrance.closed(
            HttpStatus.OK, wish.alone(), expired.brand(), "wizard.closed.renewed", null)
        : entrance.inner(token, wish, "", sitting -> pages.see(sitting.url()));
  }
}
