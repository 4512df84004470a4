package io.gatehouse.web.wizard;

import io.gatehouse.application.Application;
import io.gatehouse.application.Onboarding;
import io.gatehouse.application.Onboarding.HandedIn;
import io.gatehouse.text.Texts;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.gatehouse.web.wizard.SummaryPage.Part;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The end of the wizard: everything once more, then it is handed in. */
@Controller
@RequestMapping("/onboarding/{token}/" + Trail.SUMMARY)
class SummaryController {
  private final Entrance entrance;
  private final Onboarding onboarding;
  private final Pages pages;

  SummaryController(Entrance entrance, Onboarding onboarding, Pages pages) {
    this.entrance = entrance;
    this.onboarding = onboarding;
    this.pages = pages;
  }

  @GetMapping
  @PermitAll
  ResponseEntity<String> show(@PathVariable String token, LanguageWish wish) {
    return entrance.inner(
        token,
        wish,
        "",
        sitting ->
            sitting.steps().first().isPresent()
                ? pages.see(sitting.url())
                : summary(HttpStatus.OK, sitting));
  }

  private ResponseEntity<String> summary(HttpStatus status, Sitting sitting) {
    Texts texts = sitting.texts();
    boolean overtaken = status == HttpStatus.CONFLICT;
    String heading = texts.get("wizard.summary.title");
    Layout layout = pages.layout(texts.language(), heading, sitting.brand());
    return pages.page(
        status,
        "web/wizard/summary.jte",
        new SummaryPage(
            overtaken ? layout.withErrors() : layout,
            texts,
            heading,
            texts.get("wizard.summary.lead", sitting.brand().name()),
            sitting.steps().all().stream().map(step -> part(step, sitting)).toList(),
            sitting.application().version(),
            overtaken,
            sitting.summaryUrl(),
            sitting.url()));
  }

  private static Part part(Step step, Sitting sitting) {
    List<Known> answers =
        Stream.concat(
                Known.fixed(sitting, step).stream(),
                Known.changeable(sitting, step, field -> true).stream())
            .toList();
    return new Part(sitting.title(step), answers, sitting.url(step, Trail.of(Trail.SUMMARY)));
  }

  @PostMapping
  @PermitAll
  ResponseEntity<String> handIn(
      @PathVariable String token,
      @RequestParam(defaultValue = "0") int version,
      LanguageWish wish) {
    return entrance.inner(
        token,
        wish,
        "",
        sitting ->
            switch (onboarding.handIn(sitting.application(), version)) {
              case HandedIn.Done done -> pages.see(sitting.url());
              case HandedIn.Missing missing -> pages.see(sitting.url());
              case HandedIn.Overtaken(Application now) when now.outstanding().isEmpty() ->
                  summary(HttpStatus.CONFLICT, sitting.with(now));
              case HandedIn.Overtaken overtaken -> pages.see(sitting.url());
              case HandedIn.AlreadyCustomer already ->
                  entrance.closed(
                      HttpStatus.CONFLICT,
                      sitting.texts().language(),
                      sitting.brand(),
                      "wizard.closed.already",
                      null);
            });
  }
}
