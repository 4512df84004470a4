package io.gatehouse.web.wizard;

import io.gatehouse.application.Application;
import io.gatehouse.application.Application.State;
import io.gatehouse.application.Onboarding;
import io.gatehouse.application.Onboarding.Saved;
import io.gatehouse.requirement.Fault;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps: shown, and saved whichever way they are left. */
@Controller
@RequestMapping("/onboarding/{token}/{step}")
class StepController {
  /** Tells the first page that somebody came with answers when everything was handed in. */
  private static final String LATE = "?late";

  private final Entrance entrance;
  private final Onboarding onboarding;
  private final Pages pages;

  StepController(Entrance entrance, Onboarding onboarding, Pages pages) {
    this.entrance = entrance;
    this.onboarding = onboarding;
    this.pages = pages;
  }

  /** How somebody leaves a step: all of them save. */
  enum Way {
    NEXT,
    BACK,
    /** to the same step, in another language */
    STAY;

    static Way of(MultiValueMap<String, String> posted) {
      if (posted.containsKey("lang")) {
        return STAY;
      }
      return "back".equals(posted.getFirst("go")) ? BACK : NEXT;
    }
  }

  @GetMapping
  @PermitAll
  ResponseEntity<String> show(
      @PathVariable String token,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String after,
      @RequestParam Optional<String> edit,
      LanguageWish wish) {
    return at(
        token,
        step,
        wish,
        "",
        (sitting, at) -> {
          boolean everything = edit.isPresent() || sitting.steps().done(at);
          Form form = new Form(sitting, at, everything, null, Map.of());
          return answer(HttpStatus.OK, StepView.page(pages, form, Trail.of(after), false));
        });
  }

  /**
   * The step at an address, for whoever may enter; an address that is no step leads to the first
   * page.
   *
   * @param otherwise what the first page is told about whoever may not enter
   */
  private ResponseEntity<String> at(
      String token,
      String key,
      LanguageWish wish,
      String otherwise,
      BiFunction<Sitting, Step, ResponseEntity<String>> then) {
    return entrance.inner(
        token,
        wish,
        otherwise,
        sitting ->
            Step.of(key)
                .filter(sitting.steps().all()::contains)
                .map(step -> then.apply(sitting, step))
                .orElseGet(() -> pages.see(sitting.url())));
  }

  @PostMapping
  @PermitAll
  ResponseEntity<String> save(
      @PathVariable String token,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String after,
      @RequestParam LinkedMultiValueMap<String, String> parameters,
      LanguageWish wish) {
    Posted posted = new Posted(parameters);
    Trail trail = Trail.of(after);
    return at(
        token,
        step,
        wish,
        LATE,
        (sitting, at) -> {
          Application before = sitting.application();
          return switch (onboarding.save(
              before, posted.answers(at, before.situation()), posted.shown())) {
            case Saved.Kept(Application now) ->
                leave(sitting.with(now), at, trail, posted, List.of());
            case Saved.Faulty(Application now, List<Fault> faults) ->
                leave(sitting.with(now), at, trail, posted, faults);
            case Saved.Overtaken(Application now) when now.state() == State.INCOMPLETE ->
                overtaken(sitting.with(now), at, trail, posted);
            case Saved.Overtaken(Application now) -> pages.see(sitting.url() + LATE);
          };
        });
  }

  private ResponseEntity<String> leave(
      Sitting sitting, Step step, Trail trail, Posted posted, List<Fault> faults) {
    Way way = Way.of(posted.parameters());
    Map<String, String> problems = Problems.of(sitting, step, faults, way == Way.NEXT);
    if (!problems.isEmpty() || way == Way.STAY) {
      Form form = new Form(sitting, step, false, posted, problems);
      return answer(
          problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
          StepView.page(pages, form, trail, false));
    }
    return pages.see(way == Way.BACK ? sitting.url() + trail.back() : next(sitting, step, trail));
  }

  private static String next(Sitting sitting, Step step, Trail trail) {
    return sitting
        .steps()
        .after(step)
        .map(next -> sitting.url(next, trail.beyond(step.key())))
        .orElseGet(sitting::summaryUrl);
  }

  private ResponseEntity<String> overtaken(Sitting sitting, Step step, Trail trail, Posted posted) {
    Map<String, String> problems = Problems.overtaken(sitting, step, posted);
    Form form = new Form(sitting, step, false, posted, problems);
    return answer(HttpStatus.CONFLICT, StepView.page(pages, form, trail, true));
  }

  private ResponseEntity<String> answer(HttpStatus status, StepPage page) {
    return pages.page(status, "web/wizard/step.jte", page);
  }
}
