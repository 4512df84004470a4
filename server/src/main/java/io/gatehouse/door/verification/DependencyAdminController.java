package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Operator;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Condition;
import io.gatehouse.checklist.Question.Dependency;
import io.gatehouse.checklist.Values;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;

/** What must have been answered for a question to be asked; for staff. */
@RestController
@RequestMapping(
    path = "/api/checklists-admin-question-dependencies",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "checklists-admin")
class DependencyAdminController {
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;

  DependencyAdminController(Checklists checklists, AdminViews views, Parts parts, Bodies bodies) {
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
  }

  private record Place(Checklist checklist, Question question, Dependency dependency) {}

  private List<Place> all(User user) {
    return checklists.all(user.partnerId()).stream()
        .flatMap(
            checklist ->
                checklist.questions().stream()
                    .flatMap(
                        question ->
                            question.dependencies().stream()
                                .map(dependency -> new Place(checklist, question, dependency))))
        .toList();
  }

  private Place find(User user, String uuid) {
    UUID id = Paths.id(uuid);
    return all(user).stream()
        .filter(place -> place.dependency().id().equals(id))
        .findFirst()
        .orElseThrow(ApiErrors::notFound);
  }

  private AdminViews.DependencyAdmin view(Place place) {
    return views.dependency(place.checklist(), place.question(), place.dependency());
  }

  @GetMapping("/")
  @Operation(
      operationId = "checklists_admin_question_dependencies_list",
      summary = "List dependencies")
  ResponseEntity<List<AdminViews.DependencyAdmin>> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> question = Parts.filter(request, "question_uuid");
    Optional<UUID> on = Parts.filter(request, "depends_on_question_uuid");
    return Paging.of(request)
        .cut(
            all(user).stream()
                .filter(place -> question.isEmpty() || question.get().equals(place.question().id()))
                .filter(place -> on.isEmpty() || on.get().equals(place.dependency().on()))
                .map(this::view)
                .toList());
  }

  @GetMapping("/{uuid}/")
  @Operation(
      operationId = "checklists_admin_question_dependencies_retrieve",
      summary = "Retrieve a dependency")
  AdminViews.DependencyAdmin retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return view(find(user, uuid));
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "checklists_admin_question_dependencies_create",
      summary = "Create a dependency")
  AdminViews.DependencyAdmin create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("required_answer_value");
    Parts.Place question = parts.namedQuestion(user, form, "question");
    Parts.Place on = parts.namedQuestion(user, form, "depends_on_question");
    form.check();
    Dependency dependency = read(form, checklists.newId(), question, on, null);
    return put(user, question, dependency);
  }

  @PutMapping("/{uuid}/")
  @Operation(
      operationId = "checklists_admin_question_dependencies_update",
      summary = "Update a dependency")
  AdminViews.DependencyAdmin update(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return change(user, uuid, bodies.form(request));
  }

  @PatchMapping("/{uuid}/")
  @Operation(
      operationId = "checklists_admin_question_dependencies_partial_update",
      summary = "Update some of a dependency")
  AdminViews.DependencyAdmin partialUpdate(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return change(user, uuid, bodies.form(request));
  }

  /** A dependency stays with its question. */
  private AdminViews.DependencyAdmin change(User user, String uuid, Form form) {
    Place place = find(user, uuid);
    Parts.Place question = new Parts.Place(place.checklist(), place.question());
    Parts.Place on =
        form.has("depends_on_question")
            ? parts.namedQuestion(user, form, "depends_on_question")
            : parts.question(user, place.dependency().on());
    return put(
        user,
        question,
        read(form, place.dependency().id(), question, on, place.dependency().condition()));
  }

  private static Dependency read(
      Form form, UUID id, Parts.Place question, Parts.Place on, @Nullable Condition before) {
    boolean elsewhere = !question.checklist().id().equals(on.checklist().id());
    if (elsewhere) {
      throw ApiErrors.object("Questions of different checklists cannot depend on each other.");
    }
    if (Parts.reaches(question.checklist(), on.question().id(), question.question().id())) {
      throw ApiErrors.object("Question cannot depend on itself");
    }
    JsonNode value =
        before == null || form.has("required_answer_value")
            ? form.node("required_answer_value")
            : before.value();
    String code =
        form.text("operator", 20, false, before == null ? "equals" : before.operator().code());
    form.check();
    Operator operator =
        Operator.of(code)
            .orElseThrow(() -> ApiErrors.field("operator", ApiErrors.notAChoice(code)));
    return new Dependency(id, on.question().id(), condition(on.question(), operator, value));
  }

  private static Condition condition(Question on, Operator operator, JsonNode value) {
    String name = VerificationChecklistController.shortened(on.words().text());
    if (value.isNull() || !Values.comparable(on.type(), value)) {
      throw ApiErrors.object(
          "Required answer value '%s' is not valid for the question '%s' (type: %s)."
              .formatted(Bodies.printed(value), name, on.type().code()));
    }
    if (!on.type().operators().contains(operator)) {
      throw ApiErrors.object(
          "Invalid operator '%s' for the question '%s' (type: %s)."
              .formatted(operator.code(), name, on.type().code()));
    }
    return new Condition(operator, value);
  }

  private AdminViews.DependencyAdmin put(User user, Parts.Place place, Dependency dependency) {
    UUID questionId = place.question().id();
    Checklist changed =
        checklists.change(
            user.partnerId(),
            place.checklist().id(),
            current -> {
              Question question = current.question(questionId).orElseThrow(ApiErrors::notFound);
              List<Dependency> all = without(question, dependency.id());
              all.add(dependency);
              return Parts.put(current, question.with(all));
            });
    return view(
        new Place(
            changed, changed.question(questionId).orElseThrow(ApiErrors::notFound), dependency));
  }

  private static List<Dependency> without(Question question, UUID id) {
    return question.dependencies().stream()
        .filter(dependency -> !dependency.id().equals(id))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "checklists_admin_question_dependencies_destroy",
      summary = "Delete a dependency")
  void destroy(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    Place place = find(user, uuid);
    checklists.change(
        user.partnerId(),
        place.checklist().id(),
        current -> {
          Question question =
              current.question(place.question().id()).orElseThrow(ApiErrors::notFound);
          return Parts.put(current, question.with(without(question, place.dependency().id())));
        });
  }
}
