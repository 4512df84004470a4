package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.Words;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The choices of select questions, for staff. */
@RestController
@RequestMapping(
    path = "/api/checklists-admin-question-options",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "checklists-admin")
class OptionAdminController {
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;

  OptionAdminController(Checklists checklists, AdminViews views, Parts parts, Bodies bodies) {
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
  }

  private record Place(Checklist checklist, Question question, Option option) {}

  private List<Place> all(User user) {
    return checklists.all(user.partnerId()).stream()
        .flatMap(
            checklist ->
                checklist.questions().stream()
                    .flatMap(
                        question ->
                            question.type().options().stream()
                                .map(option -> new Place(checklist, question, option))))
        .toList();
  }

  private Place find(User user, String uuid) {
    UUID id = Paths.id(uuid);
    return all(user).stream()
        .filter(place -> place.option().id().equals(id))
        .findFirst()
        .orElseThrow(ApiErrors::notFound);
  }

  @GetMapping("/")
  @Operation(operationId = "checklists_admin_question_options_list", summary = "List choices")
  ResponseEntity<List<AdminViews.OptionAdmin>> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> wanted = Parts.filter(request, "question_uuid");
    return Paging.of(request)
        .cut(
            all(user).stream()
                .filter(place -> wanted.isEmpty() || wanted.get().equals(place.question().id()))
                .map(place -> views.option(place.question(), place.option()))
                .toList());
  }

  @GetMapping("/{uuid}/")
  @Operation(
      operationId = "checklists_admin_question_options_retrieve",
      summary = "Retrieve a choice")
  AdminViews.OptionAdmin retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    Place place = find(user, uuid);
    return views.option(place.question(), place.option());
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "checklists_admin_question_options_create", summary = "Create a choice")
  AdminViews.OptionAdmin create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("label");
    Parts.Place place = parts.namedQuestion(user, form, "question");
    Option option = read(form, new Option(checklists.newId(), Words.NONE, 0));
    if (!(place.question().type() instanceof QuestionType.SingleSelect
        || place.question().type() instanceof QuestionType.MultiSelect)) {
      throw ApiErrors.object("Only select questions have options.");
    }
    put(user, place.checklist(), place.question(), option);
    return views.option(place.question(), option);
  }

  @PutMapping("/{uuid}/")
  @Operation(operationId = "checklists_admin_question_options_update", summary = "Update a choice")
  AdminViews.OptionAdmin update(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("label");
    return change(user, uuid, form);
  }

  @PatchMapping("/{uuid}/")
  @Operation(
      operationId = "checklists_admin_question_options_partial_update",
      summary = "Update some of a choice")
  AdminViews.OptionAdmin partialUpdate(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return change(user, uuid, bodies.form(request));
  }

  /** An option stays with its question. */
  private AdminViews.OptionAdmin change(User user, String uuid, Form form) {
    Place place = find(user, uuid);
    Option option = read(form, place.option());
    put(user, place.checklist(), place.question(), option);
    return views.option(place.question(), option);
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "checklists_admin_question_options_destroy", summary = "Delete a choice")
  void destroy(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    Place place = find(user, uuid);
    checklists.change(
        user.partnerId(),
        place.checklist().id(),
        current -> options(current, place, options -> without(options, place.option().id())));
  }

  private void put(User user, Checklist checklist, Question question, Option option) {
    checklists.change(
        user.partnerId(),
        checklist.id(),
        current ->
            options(
                current,
                new Place(checklist, question, option),
                options -> {
                  List<Option> all = new ArrayList<>(without(options, option.id()));
                  all.add(option);
                  return all;
                }));
  }

  private static List<Option> without(List<Option> options, UUID id) {
    return options.stream().filter(option -> !option.id().equals(id)).toList();
  }

  private static Checklist options(
      Checklist checklist, Place place, UnaryOperator<List<Option>> change) {
    Question question = checklist.question(place.question().id()).orElseThrow(ApiErrors::notFound);
    List<Option> options = change.apply(question.type().options());
    return Parts.put(
        checklist,
        question.with(
            question.type() instanceof QuestionType.SingleSelect
                ? new QuestionType.SingleSelect(options)
                : new QuestionType.MultiSelect(options)));
  }

  private static Option read(Form form, Option before) {
    String label = form.text("label", 255, false, before.label().text());
    long order = form.whole("order", before.order());
    if (order < 0 || order > 1_000_000) {
      form.wrong("order", "Ensure this value is greater than or equal to 0.");
    }
    form.check();
    return new Option(before.id(), before.label().rewritten(label), (int) order);
  }
}
