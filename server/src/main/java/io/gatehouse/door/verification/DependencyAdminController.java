package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Operator;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Condition;
import io.gatehouse.checklist.Question.Dependency;
import io.gatehouse.checklist.Values;
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
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;

/** What must have been answered for a question to be asked; for staff. */
@RestController
@RequestMapping(
    path = "/api/checklists-admin-question-dependencies",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "checklists-admin")
class DependencyAdminController {
  private final QuestionParts<Dependency> dependencies;
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;

  DependencyAdminController(Checklists checklists, AdminViews views, Parts parts, Bodies bodies) {
    this.dependencies =
        new QuestionParts<>(checklists, Dependency::id, Question::dependencies, Question::with);
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
  }

  @GetMapping("/")
  @Operation(summary = "List dependencies")
  @Parameter(
      name = "question_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  @Parameter(
      name = "depends_on_question_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  ResponseEntity<List<AdminViews.DependencyAdmin>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> question = new Filters(request).id("question_uuid");
    Optional<UUID> on = new Filters(request).id("depends_on_question_uuid");
    return Paging.of(request)
        .cut(
            dependencies
                .all(user)
                .filter(place -> question.isEmpty() || question.get().equals(place.question().id()))
                .filter(place -> on.isEmpty() || on.get().equals(place.part().on()))
                .map(views::dependency)
                .toList());
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve a dependency")
  AdminViews.DependencyAdmin retrieve(
      @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.dependency(dependencies.find(user, uuid));
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Create a dependency")
  @Takes(Requests.Dependency.class)
  AdminViews.DependencyAdmin create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("required_answer_value");
    form.demand("question");
    form.demand("depends_on_question");
    form.check();
    Parts.At question = parts.namedQuestion(user, form, "question");
    Parts.At on = parts.namedQuestion(user, form, "depends_on_question");
    return put(user, question, read(form, checklists.newId(), question, on, null));
  }

  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Update a dependency")
  @Takes(Requests.Dependency.class)
  AdminViews.DependencyAdmin update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.change(request, "required_answer_value", "depends_on_question");
    Place<Dependency> place = dependencies.find(user, uuid);
    Dependency before = place.part();
    Parts.At question = new Parts.At(place.checklist(), place.question());
    Parts.At on =
        form.has("depends_on_question")
            ? parts.namedQuestion(user, form, "depends_on_question")
            : parts.question(user, before.on());
    return put(user, question, read(form, before.id(), question, on, before.condition()));
  }

  private AdminViews.DependencyAdmin put(User user, Parts.At at, Dependency dependency) {
    return views.dependency(dependencies.put(user, at.checklist(), at.question(), dependency));
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a dependency")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    dependencies.remove(user, dependencies.find(user, uuid));
  }

  private static Dependency read(
      Form form, UUID id, Parts.At question, Parts.At on, @Nullable Condition before) {
    form.check();
    if (!question.checklist().id().equals(on.checklist().id())) {
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
}
