package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Question.Mapping;
import io.gatehouse.partner.User;
import io.gatehouse.verification.CustomerFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** What becomes of the answers to a question. Read by everybody, written by staff. */
@RestController
@RequestMapping(
    path = "/api/onboarding-question-metadata",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-question-metadata")
class QuestionMetadataController {
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;
  private final Clock clock;

  QuestionMetadataController(
      Checklists checklists, AdminViews views, Parts parts, Bodies bodies, Clock clock) {
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
    this.clock = clock;
  }

  private List<Parts.Place> all(User user) {
    return checklists.all(user.partnerId()).stream()
        .flatMap(
            checklist ->
                checklist.questions().stream()
                    .filter(question -> question.mapping() != null)
                    .map(question -> new Parts.Place(checklist, question)))
        .toList();
  }

  private AdminViews.Metadata view(Parts.Place place) {
    return views.metadata(
        place.checklist(), place.question(), Refused.orNotFound(place.question().mapping()));
  }

  private Parts.Place find(User user, String uuid) {
    UUID id = Paths.id(uuid);
    return all(user).stream()
        .filter(place -> Refused.orNotFound(place.question().mapping()).id().equals(id))
        .findFirst()
        .orElseThrow(ApiErrors::notFound);
  }

  @GetMapping("/")
  @Operation(operationId = "onboarding_question_metadata_list", summary = "List")
  ResponseEntity<List<AdminViews.Metadata>> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request) {
    Optional<UUID> checklist = Parts.filter(request, "checklist_uuid");
    Optional<UUID> question = Parts.filter(request, "question_uuid");
    return Paging.of(request)
        .cut(
            all(user).stream()
                .filter(p -> checklist.isEmpty() || checklist.get().equals(p.checklist().id()))
                .filter(p -> question.isEmpty() || question.get().equals(p.question().id()))
                .map(this::view)
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
  @Operation(operationId = "onboarding_question_metadata_retrieve", summary = "Retrieve")
  AdminViews.Metadata retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return view(find(user, uuid));
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @RolesAllowed("STAFF")
  @Operation(operationId = "onboarding_question_metadata_create", summary = "Create")
  AdminViews.Metadata create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Parts.Place place = parts.namedQuestion(user, form, "question");
    if (place.question().mapping() != null) {
      throw ApiErrors.field("question", "This field must be unique.");
    }
    Instant now = clock.instant();
    return put(user, place, read(form, new Mapping(checklists.newId(), "", "", now, now)));
  }

  @PutMapping("/{uuid}/")
  @RolesAllowed("STAFF")
  @Operation(operationId = "onboarding_question_metadata_update", summary = "Update")
  AdminViews.Metadata update(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return change(user, uuid, bodies.form(request));
  }

  @PatchMapping("/{uuid}/")
  @RolesAllowed("STAFF")
  @Operation(
      operationId = "onboarding_question_metadata_partial_update",
      summary = "Partial Update")
  AdminViews.Metadata partialUpdate(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return change(user, uuid, bodies.form(request));
  }

  /** Metadata stays with its question. */
  private AdminViews.Metadata change(User user, String uuid, Form form) {
    Parts.Place place = find(user, uuid);
    return put(user, place, read(form, Refused.orNotFound(place.question().mapping())));
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

  private AdminViews.Metadata put(User user, Parts.Place place, @Nullable Mapping mapping) {
    UUID questionId = place.question().id();
    Checklist changed =
        checklists.change(
            user.partnerId(),
            place.checklist().id(),
            current ->
                Parts.put(
                    current,
                    current.question(questionId).orElseThrow(ApiErrors::notFound).with(mapping)));
    return mapping == null
        ? view(place)
        : view(
            new Parts.Place(
                changed, changed.question(questionId).orElseThrow(ApiErrors::notFound)));
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @RolesAllowed("STAFF")
  @Operation(operationId = "onboarding_question_metadata_destroy", summary = "Delete")
  void destroy(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    put(user, find(user, uuid), null);
  }
}
