package io.gatehouse.door.verification;

import io.gatehouse.checklist.Categories;
import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.CountryConfigs;
import io.gatehouse.checklist.Words;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Checklists, for staff. Every change makes a further version; whoever has begun stays with theirs.
 */
@RestController
@RequestMapping(path = "/api/checklists-admin", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "checklists-admin")
class ChecklistAdminController {
  private static final List<String> TYPES =
      List.of(
          "project_compliance",
          "proposal_compliance",
          "offering_compliance",
          "project_metadata",
          "customer_onboarding");

  private final Checklists checklists;
  private final Categories categories;
  private final CountryConfigs configs;
  private final AdminViews views;
  private final Bodies bodies;

  ChecklistAdminController(
      Checklists checklists,
      Categories categories,
      CountryConfigs configs,
      AdminViews views,
      Bodies bodies) {
    this.checklists = checklists;
    this.categories = categories;
    this.configs = configs;
    this.views = views;
    this.bodies = bodies;
  }

  @GetMapping("/")
  @Parameter(name = "checklist_type", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "checklist_type__in",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Operation(summary = "List checklists")
  ResponseEntity<List<AdminViews.ChecklistAdmin>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Filters filters = new Filters(request);
    List<String> types = new ArrayList<>(filters.texts("checklist_type"));
    types.addAll(filters.texts("checklist_type__in"));
    types.stream()
        .filter(type -> !TYPES.contains(type))
        .findFirst()
        .ifPresent(
            type -> {
              throw ApiErrors.field("checklist_type", ApiErrors.notAChoice(type));
            });
    return Paging.of(request)
        .cut(
            checklists.all(user.partnerId()).stream()
                .filter(checklist -> types.isEmpty() || types.contains(checklist.type()))
                .map(checklist -> view(user, checklist))
                .toList());
  }

  private AdminViews.ChecklistAdmin view(User user, Checklist checklist) {
    UUID category = checklist.categoryId();
    return views.checklist(
        checklist,
        category == null ? null : categories.find(user.partnerId(), category).orElse(null));
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve a checklist")
  AdminViews.ChecklistAdmin retrieve(
      @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return view(user, find(user, uuid));
  }

  @GetMapping("/{uuid}/questions/")
  @Operation(
      operationId = "checklists_admin_questions",
      summary = "List the questions of a checklist")
  List<AdminViews.QuestionAdmin> questions(
      @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.questions(find(user, uuid));
  }

  private Checklist find(User user, String uuid) {
    return checklists.find(user.partnerId(), Paths.id(uuid)).orElseThrow(ApiErrors::notFound);
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Create a checklist")
  @Takes(Requests.Checklist.class)
  AdminViews.ChecklistAdmin create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("name");
    Checklist draft =
        new Checklist(
            checklists.newId(), 1, Words.NONE, Words.NONE, TYPES.getFirst(), null, List.of());
    return view(user, checklists.add(user.partnerId(), user.username(), read(form, user, draft)));
  }

  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Update a checklist")
  @Takes(Requests.Checklist.class)
  AdminViews.ChecklistAdmin update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.change(request, "name");
    Checklist before = find(user, uuid);
    return view(
        user,
        checklists.change(
            user.partnerId(), user.username(), before.id(), current -> read(form, user, current)));
  }

  private Checklist read(Form form, User user, Checklist before) {
    String name = form.text("name", 150, false, before.name().text());
    String description = form.text("description", 4096, true, before.description().text());
    String type = form.text("checklist_type", 50, false, before.type());
    if (!TYPES.contains(type)) {
      form.wrong("checklist_type", ApiErrors.notAChoice(type));
    }
    UUID category = before.categoryId();
    if (form.has("category")) {
      category = form.node("category").isNull() ? null : form.id("category").orElse(null);
      if (category != null && categories.find(user.partnerId(), category).isEmpty()) {
        form.wrong("category", ApiErrors.noSuchObject(category));
      }
    }
    Translations translations = Translations.read(form, "name", "description");
    form.check();
    return new Checklist(
        before.id(),
        before.version(),
        translations.of("name", name, before.name()),
        translations.of("description", description, before.description()),
        type,
        category,
        before.questions(),
        before.sections());
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a checklist")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    Checklist checklist = find(user, uuid);
    if (configs.uses(user.partnerId(), checklist.id())) {
      throw ApiErrors.detail(
          409,
          "Cannot delete "
              + checklist.name().text()
              + " with existing onboarding country configurations");
    }
    checklists.delete(user.partnerId(), user.username(), checklist.id());
  }
}
