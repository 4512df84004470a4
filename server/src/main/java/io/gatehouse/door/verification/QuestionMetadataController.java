package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Mapping;
import io.gatehouse.partner.User;
import io.gatehouse.verification.CustomerFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** What becomes of the answers to a question. Read by everybody, written by staff. */
@RestController
@RequestMapping(
    path = "/api/onboarding-question-metadata",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-question-metadata")
class QuestionMetadataController {
  private final QuestionParts<Mapping> mappings;
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;
  private final Clock clock;

  QuestionMetadataController(
      Checklists checklists, AdminViews views, Parts parts, Bodies bodies, Clock clock) {
    this.mappings =
        new QuestionParts<>(
            checklists,
            Mapping::id,
            QuestionMetadataController::of,
            QuestionMetadataController::with);
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** One at most. */
  private static List<Mapping> of(Question question) {
    Mapping mapping = question.mapping();
    return mapping == null ? List.of() : List.of(mapping);
  }

  private static Question with(Question question, List<Mapping> one) {
    return question.with(one.isEmpty() ? null : one.getLast());
  }

  @GetMapping("/")
  @Operation(summary = "List metadata")
  @Parameter(
      name = "checklist_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  @Parameter(
      name = "question_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  @Parameter(
      name = "maps_to_customer_field",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string"))
  @Parameter(name = "intent_field", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "question_description",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string"))
  ResponseEntity<List<AdminViews.Metadata>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> checklist = new Filters(request).id("checklist_uuid");
    Optional<UUID> question = new Filters(request).id("question_uuid");
    return Paging.of(request)
        .cut(
            mappings
                .all(user)
                .filter(p -> checklist.isEmpty() || checklist.get().equals(p.checklist().id()))
                .filter(p -> question.isEmpty() || question.get().equals(p.question().id()))
                .map(views::metadata)
                .filter(m -> has(request, "maps_to_customer_field", m.mapsToCustomerField()))
                .filter(m -> has(request, "intent_field", m.intentField()))
                .filter(m -> has(request, "question_description", m.questionDescription()))
                .toList());
  }

  private static boolean has(HttpServletRequest request, String name, String value) {
    String part = request.getParameter(name);
    return part == null || value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve metadata")
  AdminViews.Metadata retrieve(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.metadata(mappings.find(user, uuid));
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @RolesAllowed("STAFF")
  @Operation(summary = "Create metadata")
  @Takes(Requests.Metadata.class)
  AdminViews.Metadata create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Parts.At at = parts.namedQuestion(user, form, "question");
    if (at.question().mapping() != null) {
      throw ApiErrors.field("question", "This field must be unique.");
    }
    Instant now = clock.instant();
    Mapping mapping = read(form, new Mapping(checklists.newId(), "", "", now, now));
    return views.metadata(mappings.put(user, at.checklist(), at.question(), mapping));
  }

  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @RolesAllowed("STAFF")
  @Operation(summary = "Update metadata")
  @Takes(Requests.Metadata.class)
  AdminViews.Metadata update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Place<Mapping> place = mappings.find(user, uuid);
    return views.metadata(
        mappings.put(user, place.checklist(), place.question(), read(form, place.part())));
  }

  private Mapping read(Form form, Mapping before) {
    String field = form.text("maps_to_customer_field", 100, true, before.customerField());
    if (!field.isEmpty() && !CustomerFields.names().contains(field)) {
      form.wrong(
          "maps_to_customer_field",
          "'%s' is not a valid Customer model field. Available fields: %s"
              .formatted(field, String.join(", ", CustomerFields.names())));
    }
    String intent = form.text("intent_field", 50, true, before.intentField());
    form.check();
    return new Mapping(before.id(), field, intent, before.createdAt(), clock.instant());
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @RolesAllowed("STAFF")
  @Operation(summary = "Delete metadata")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    mappings.remove(user, mappings.find(user, uuid));
  }
}
