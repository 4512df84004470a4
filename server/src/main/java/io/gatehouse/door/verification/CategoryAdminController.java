package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.checklist.Categories;
import io.gatehouse.checklist.Category;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Words;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

/** Categories of checklists, for staff. */
@RestController
@RequestMapping(
    path = "/api/checklists-admin-categories",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "checklists-admin")
class CategoryAdminController {
  private final Categories categories;
  private final Checklists checklists;
  private final Addresses addresses;
  private final Bodies bodies;

  CategoryAdminController(
      Categories categories, Checklists checklists, Addresses addresses, Bodies bodies) {
    this.categories = categories;
    this.checklists = checklists;
    this.addresses = addresses;
    this.bodies = bodies;
  }

  @Schema(name = "ChecklistCategory")
  record Shown(
      UUID uuid,
      @Schema(format = "uri") String url,
      String name,
      @Nullable String icon,
      String description,
      @JsonProperty("checklists_count") long checklistsCount,
      Map<String, Map<String, String>> translations) {}

  private Shown show(User user, Category category) {
    return new Shown(
        category.id(),
        addresses.of("checklists-admin-categories", category.id()),
        category.name().text(),
        category.icon(),
        category.description().text(),
        checklists.all(user.partnerId()).stream()
            .filter(checklist -> category.id().equals(checklist.categoryId()))
            .count(),
        Translations.of(Map.of("name", category.name(), "description", category.description())));
  }

  @GetMapping("/")
  @Operation(summary = "List categories")
  ResponseEntity<List<Shown>> list(@AuthenticationPrincipal User user, HttpServletRequest request) {
    return Paging.of(request)
        .cut(categories.all(user.partnerId()).stream().map(c -> show(user, c)).toList());
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve a category")
  Shown retrieve(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    return show(user, find(user, uuid));
  }

  private Category find(User user, String uuid) {
    return categories.find(user.partnerId(), Paths.id(uuid)).orElseThrow(ApiErrors::notFound);
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Create a category")
  @Takes(Requests.Category.class)
  Shown create(@AuthenticationPrincipal User user, HttpServletRequest request) throws IOException {
    Form form = bodies.form(request);
    form.demand("name");
    return save(user, form, new Category(checklists.newId(), Words.NONE, null, Words.NONE));
  }

  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Update a category")
  @Takes(Requests.Category.class)
  Shown update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    return save(user, bodies.change(request, "name"), find(user, uuid));
  }

  private Shown save(User user, Form form, Category before) {
    String name = form.text("name", 150, false, before.name().text());
    String description = form.text("description", 4096, true, before.description().text());
    Translations translations = Translations.read(form, "name", "description");
    Category category =
        new Category(
            before.id(),
            translations.of("name", name, before.name()),
            form.has("icon") ? form.optional("icon", 500) : before.icon(),
            translations.of("description", description, before.description()));
    form.check();
    categories.save(user.partnerId(), user.username(), category);
    return show(user, category);
  }

  /** Its checklists stay, without a category. */
  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a category")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    Category category = find(user, uuid);
    checklists.all(user.partnerId()).stream()
        .filter(checklist -> category.id().equals(checklist.categoryId()))
        .forEach(
            checklist ->
                checklists.change(
                    user.partnerId(),
                    user.username(),
                    checklist.id(),
                    current -> current.in(null)));
    categories.delete(user.partnerId(), user.username(), category);
  }
}
