package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Completions.Given;
import io.gatehouse.checklist.Completions.Shown;
import io.gatehouse.checklist.Progress;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Spot;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.questionnaire.Handed;
import io.gatehouse.questionnaire.Questionnaires;
import io.gatehouse.questionnaire.Saved;
import io.gatehouse.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** The pages of a questionnaire: shown, and saved whichever way they are left. */
@Component
public class QuestionnairePages {
  private static final String MORE = "more";

  private final Questionnaires questionnaires;
  private final QuestionnaireViews views;
  private final Pages pages;

  QuestionnairePages(Questionnaires questionnaires, QuestionnaireViews views, Pages pages) {
    this.questionnaires = questionnaires;
    this.views = views;
    this.pages = pages;
  }

  /**
   * Shows a page.
   *
   * @param page the end of its address; empty for the first one
   * @param parameters of the address
   */
  public Reply show(Mount mount, String page, MultiValueMap<String, String> parameters) {
    return open(
        mount,
        filled -> {
          if (page.isEmpty()) {
            return answer(HttpStatus.OK, "tasks", views.tasks(mount, filled));
          }
          if (page.equals(QuestionnaireViews.CHECK)) {
            return filled.missing().isEmpty()
                ? answer(HttpStatus.OK, "check", views.check(mount, filled, false))
                : see(mount, "");
          }
          return section(filled, page)
              .map(section -> step(mount, filled, section, parameters))
              .orElseGet(Reply.Nowhere::new);
        });
  }

  private Reply open(Mount mount, Function<Filled, Reply> then) {
    Optional<Filled> found = questionnaires.find(mount.partnerId(), mount.subjectId());
    if (found.isEmpty()) {
      return new Reply.Nowhere();
    }
    return found.get().finished() ? done(found.get()) : then.apply(found.get());
  }

  private static Reply done(Filled filled) {
    return new Reply.Done(
        filled.reviews().isEmpty() ? new Handed.Complete(filled) : new Handed.NeedsReview(filled));
  }

  private static Optional<Section> section(Filled filled, String key) {
    return filled.sections().stream().filter(section -> section.key().equals(key)).findFirst();
  }

  /** A step as it is kept; with one entry more where somebody asked for it. */
  private Reply step(
      Mount mount, Filled filled, Section section, MultiValueMap<String, String> parameters) {
    String add = Objects.requireNonNullElse(parameters.getFirst("add"), "");
    Posted kept = Posted.kept(filled, section, mount.language());
    Posted shown =
        group(filled, section, add)
            .map(group -> kept.withEntries(group, kept.entries(group, type(group)) + 1))
            .orElse(kept);
    return form(
        mount, filled, section, shown, Map.of(), HttpStatus.OK, parameters.containsKey(MORE));
  }

  private static Optional<Question> group(Filled filled, Section section, String name) {
    return filled.checklist().questions().stream()
        .filter(question -> section.questions().contains(question.id()))
        .filter(question -> question.name().equals(name))
        .filter(question -> question.type() instanceof Group)
        .findFirst();
  }

  private static Group type(Question question) {
    return (Group) question.type();
  }

  private Reply form(
      Mount mount,
      Filled filled,
      Section section,
      Posted posted,
      Map<String, String> problems,
      HttpStatus status,
      boolean more) {
    Map<UUID, JsonNode> answers = new HashMap<>(filled.completion().values());
    for (Given given : Submission.of(filled, section, posted).given()) {
      if (given.value() == null) {
        answers.remove(given.questionId());
      } else {
        answers.put(given.questionId(), given.value());
      }
    }
    Set<UUID> visible =
        Progress.of(filled.checklist(), answers).visible().stream()
            .map(Question::id)
            .collect(Collectors.toSet());
    return answer(
        status,
        "step",
        views.step(
            mount,
            filled,
            section,
            posted,
            problems,
            visible,
            status == HttpStatus.CONFLICT,
            more));
  }

  /**
   * Takes a form.
   *
   * @param page the end of the address that it came to
   * @param form everything that it brought
   */
  public Reply post(Mount mount, String page, MultiValueMap<String, String> form) {
    Posted posted = new Posted(form);
    return open(
        mount,
        filled -> {
          if (page.equals(QuestionnaireViews.CHECK)) {
            return handIn(mount, posted);
          }
          return section(filled, page)
              .map(section -> save(mount, filled, section, posted))
              .orElseGet(() -> see(mount, ""));
        });
  }

  private Reply handIn(Mount mount, Posted posted) {
    return switch (questionnaires.finish(
        mount.partnerId(), mount.subjectId(), mount.personId(), mount.actor(), posted.seen())) {
      case Handed.Overtaken(Filled now) ->
          answer(HttpStatus.CONFLICT, "check", views.check(mount, now, true));
      case Handed.Missing missing -> see(mount, "");
      case Handed.NotBegun notBegun -> new Reply.Nowhere();
      case Handed done -> new Reply.Done(done);
    };
  }

  private Reply save(Mount mount, Filled before, Section section, Posted typed) {
    Way way = Way.of(before, section, typed);
    Posted posted = way.left(typed);
    Submission submission = Submission.of(before, section, posted);
    Shown shown = new Shown(section.questions(), posted.seen());
    return switch (questionnaires.save(
        mount.partnerId(), mount.subjectId(), mount.personId(), shown, submission.given())) {
      case Saved.Kept(Filled now, List<Spot> refused) ->
          leave(mount, now, section, posted, submission, refused, way);
      case Saved.Overtaken(Filled now) ->
          form(mount, now, section, posted, Map.of(), HttpStatus.CONFLICT, false);
      case Saved.Finished(Filled now) -> done(now);
      case Saved.NotBegun() -> new Reply.Nowhere();
    };
  }

  private Reply leave(
      Mount mount,
      Filled now,
      Section section,
      Posted posted,
      Submission submission,
      List<Spot> refused,
      Way way) {
    boolean onwards = way instanceof Way.Next;
    boolean more = onwards && QuestionnaireViews.bringsUpMore(now, section, posted, submission);
    Map<String, String> problems =
        new Problems(mount.texts()).of(now, section, submission, refused, onwards && !more);
    if (!problems.isEmpty() || way instanceof Way.Stay) {
      HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
      Posted shown = way.shown(posted.withCodes(submission.codes(now)));
      return form(mount, now, section, shown, problems, status, false);
    }
    return switch (way) {
      case Way.Next next when more -> see(mount, section.key() + "?" + MORE);
      case Way.Next next -> see(mount, after(now, section));
      case Way.Back back -> see(mount, "");
      case Way.Add(Question group) ->
          see(
              mount,
              "%s?add=%s#%s-%d"
                  .formatted(
                      section.key(),
                      group.name(),
                      Item.id(group.name()),
                      posted.entries(group, type(group))));
      case Way.Remove(Question group, int entry) ->
          see(mount, section.key() + "#" + Item.id(group.name()));
      case Way.Stay stay -> throw new IllegalStateException("stays here");
    };
  }

  /** The next section to do behind this one; when there is none, the first one left. */
  private static String after(Filled filled, Section section) {
    List<Section> sections = filled.sections();
    return sections.stream()
        .skip(sections.stream().map(Section::key).toList().indexOf(section.key()) + 1L)
        .filter(later -> !filled.missing(later).isEmpty())
        .findFirst()
        .or(() -> QuestionnaireViews.firstToDo(filled))
        .map(Section::key)
        .orElse(QuestionnaireViews.CHECK);
  }

  private Reply answer(HttpStatus status, String template, Object page) {
    return new Reply.Page(pages.page(status, "web/questionnaire/" + template + ".jte", page));
  }

  private Reply see(Mount mount, String page) {
    return new Reply.Page(pages.see(mount.url(page)));
  }
}
