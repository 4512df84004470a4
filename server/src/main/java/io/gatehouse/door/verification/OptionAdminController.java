package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.Words;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
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
  private final QuestionParts<Option> options;
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;

  OptionAdminController(Checklists checklists, AdminViews views, Parts parts, Bodies bodies) {
    this.options =
        new QuestionParts<>(
            checklists,
            Option::id,
            question -> question.type().options(),
            OptionAdminController::with);
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
  }

  private static Question with(Question question, List<Option> options) {
    return question.with(
        question.type() instanceof QuestionType.SingleSelect
            ? new QuestionType.SingleSelect(options)
            : new QuestionType.MultiSelect(options));
  }

  @GetMapping("/")
  @Operation(summary = "List choices")
  @Parameter(
      name = "question_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  ResponseEntity<List<AdminViews.OptionAdmin>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> wanted = new Filters(request).id("question_uuid");
    return Paging.of(request)
        .cut(
            options
                .all(user)
                .filter(place -> wanted.isEmpty() || wanted.get().equals(place.question().id()))
                .map(views::option)
                .toList());
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve a choice")
  AdminViews.OptionAdmin retrieve(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.option(options.find(user, uuid));
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Create a choice")
  @Takes(Requests.Option.class)
  AdminViews.OptionAdmin create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("label");
    Parts.At at = parts.namedQuestion(user, form, "question");
    Option option = read(form, new Option(checklists.newId(), Words.NONE, 0));
    if (!(at.question().type() instanceof QuestionType.SingleSelect
        || at.question().type() instanceof QuestionType.MultiSelect)) {
      throw ApiErrors.object("Only select questions have options.");
    }
    return views.option(options.put(user, at.checklist(), at.question(), option));
  }

  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Update a choice")
  @Takes(Requests.Option.class)
  AdminViews.OptionAdmin update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.change(request, "label");
    Place<Option> place = options.find(user, uuid);
    return views.option(
        options.put(user, place.checklist(), place.question(), read(form, place.part())));
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a choice")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    options.remove(user, options.find(user, uuid));
  }

  private static Option read(Form form, Option before) {
    String label = form.text("label", 255, false, before.label().text());
    int order = form.order(before.order());
    Translations translations = Translations.read(form, "label");
    form.check();
    return new Option(before.id(), translations.of("label", label, before.label()), order);
  }
}
