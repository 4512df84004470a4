package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Question;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
  @Operation(operationId = "checklists_admin_questions_list", summary = "List questions")
  ResponseEntity<List<AdminViews.QuestionAdmin>> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> wanted = Parts.filter(request, "checklist_uuid");
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
  @Operation(operationId = "checklists_admin_questions_retrieve", summary = "Retrieve a question")
  AdminViews.QuestionAdmin retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    Parts.Place place = parts.question(user, Paths.id(uuid));
    return views.question(place.checklist(), place.question());
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "checklists_admin_questions_create", summary = "Create a question")
  AdminViews.QuestionAdmin create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Checklist checklist = parts.namedChecklist(user, form);
    Question question = QuestionForm.read(form, checklists.newId(), null);
    return views.question(
        checklists.change(
            user.partnerId(), checklist.id(), current -> Parts.put(current, question)),
        question);
  }

  @PutMapping("/{uuid}/")
  @Operation(operationId = "checklists_admin_questions_update", summary = "Update a question")
  AdminViews.QuestionAdmin update(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return change(user, uuid, bodies.form(request));
  }

  @PatchMapping("/{uuid}/")
  @Operation(
      operationId = "checklists_admin_questions_partial_update",
      summary = "Update some of a question")
  AdminViews.QuestionAdmin partialUpdate(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return change(user, uuid, bodies.form(request));
  }

  /** A question stays in its checklist. */
  private AdminViews.QuestionAdmin change(User user, String uuid, Form form) {
    Parts.Place place = parts.question(user, Paths.id(uuid));
    Checklist changed =
        checklists.change(
            user.partnerId(),
            place.checklist().id(),
            current -> {
              Question before =
                  current.question(place.question().id()).orElseThrow(ApiErrors::notFound);
              return Parts.put(current, QuestionForm.read(form, before.id(), before));
            });
    return views.question(
        changed, changed.question(place.question().id()).orElseThrow(ApiErrors::notFound));
  }

  /** What depended on it does not any more. */
  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "checklists_admin_questions_destroy", summary = "Delete a question")
  void destroy(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    Parts.Place place = parts.question(user, Paths.id(uuid));
    checklists.change(
        user.partnerId(),
        place.checklist().id(),
        current -> Parts.without(current, place.question().id()));
  }
}
