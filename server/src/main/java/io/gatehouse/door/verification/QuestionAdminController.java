package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Question;
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

/** The questions of checklists, for staff. */
@RestController
@RequestMapping(
    path = "/api/checklists-admin-questions",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "checklists-admin")
class QuestionAdminController {
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;

  QuestionAdminController(Checklists checklists, AdminViews views, Parts parts, Bodies bodies) {
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
  }

  /** By checklist, the newest first, in the order in which they are asked. */
  @GetMapping("/")
  @Operation(summary = "List questions")
  @Parameter(
      name = "checklist_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  @Parameter(name = "checklist_type", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  ResponseEntity<List<AdminViews.QuestionAdmin>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> wanted = new Filters(request).id("checklist_uuid");
    String type = request.getParameter("checklist_type");
    return Paging.of(request)
        .cut(
            checklists.all(user.partnerId()).stream()
                .filter(checklist -> wanted.isEmpty() || wanted.get().equals(checklist.id()))
                .filter(checklist -> type == null || type.equals(checklist.type()))
                .flatMap(checklist -> views.questions(checklist).stream())
                .toList());
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve a question")
  AdminViews.QuestionAdmin retrieve(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    Parts.At at = parts.question(user, Paths.id(uuid));
    return views.question(at.checklist(), at.question());
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Create a question")
  @Takes(Requests.Question.class)
  AdminViews.QuestionAdmin create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Checklist checklist = parts.namedChecklist(user, form);
    Question question = QuestionForm.read(form, checklists.newId(), null);
    return views.question(
        checklists.change(
            user.partnerId(),
            user.username(),
            checklist.id(),
            current -> Parts.put(current, question)),
        question);
  }

  /** A question stays in its checklist. */
  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Update a question")
  @Takes(Requests.Question.class)
  AdminViews.QuestionAdmin update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Parts.At at = parts.question(user, Paths.id(uuid));
    UUID questionId = at.question().id();
    Checklist changed =
        checklists.change(
            user.partnerId(),
            user.username(),
            at.checklist().id(),
            current -> {
              Question before = current.question(questionId).orElseThrow(ApiErrors::notFound);
              return Parts.put(current, QuestionForm.read(form, questionId, before));
            });
    return views.question(changed, changed.question(questionId).orElseThrow(ApiErrors::notFound));
  }

  /** What depended on it does not any more. */
  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a question")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    Parts.At at = parts.question(user, Paths.id(uuid));
    checklists.change(
        user.partnerId(),
        user.username(),
        at.checklist().id(),
        current -> Parts.without(current, at.question().id()));
  }
}
