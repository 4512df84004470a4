package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.CountryConfig;
import io.gatehouse.checklist.CountryConfigs;
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
import java.util.Locale;
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

/** Which checklist is asked of companies of a country. Read by everybody, written by staff. */
@RestController
@RequestMapping(
    path = "/api/onboarding-country-configs",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-country-configs")
class CountryConfigController {
  private static final String TAKEN =
      "onboarding country checklist configuration with this country already exists.";

  private final CountryConfigs configs;
  private final Checklists checklists;
  private final AdminViews views;
  private final Parts parts;
  private final Bodies bodies;

  CountryConfigController(
      CountryConfigs configs, Checklists checklists, AdminViews views, Parts parts, Bodies bodies) {
    this.configs = configs;
    this.checklists = checklists;
    this.views = views;
    this.parts = parts;
    this.bodies = bodies;
  }

  @GetMapping("/")
  @Parameter(name = "country", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "is_active", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
  @Operation(summary = "List the checklists of countries")
  ResponseEntity<List<AdminViews.Config>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    String country = request.getParameter("country");
    String active = request.getParameter("is_active");
    return Paging.of(request)
        .cut(
            configs.all(user.partnerId(), user.programId()).stream()
                .filter(config -> country == null || config.country().equalsIgnoreCase(country))
                .filter(
                    config -> active == null || config.active() == active.equalsIgnoreCase("true"))
                .map(config -> view(user, config))
                .toList());
  }

  private AdminViews.Config view(User user, CountryConfig config) {
    return views.config(
        config,
        checklists.find(user.partnerId(), config.checklistId()).orElseThrow(ApiErrors::notFound));
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve")
  AdminViews.Config retrieve(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    return view(user, find(user, uuid));
  }

  private CountryConfig find(User user, String uuid) {
    return configs
        .find(user.partnerId(), user.programId(), Paths.id(uuid))
        .orElseThrow(ApiErrors::notFound);
  }

  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @RolesAllowed("STAFF")
  @Operation(summary = "Set the checklist of a country")
  @Takes(Requests.CountryConfig.class)
  AdminViews.Config create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("country");
    String country = country(form, "");
    boolean active = form.flag("is_active", true);
    Checklist checklist = parts.namedChecklist(user, form);
    return configs
        .add(user.partnerId(), user.programId(), user.username(), country, checklist.id(), active)
        .map(config -> view(user, config))
        .orElseThrow(() -> ApiErrors.field("country", TAKEN));
  }

  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @RolesAllowed("STAFF")
  @Operation(summary = "Update the checklist of a country")
  @Takes(Requests.CountryConfig.class)
  AdminViews.Config update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.change(request, "country", "checklist");
    CountryConfig before = find(user, uuid);
    String country = country(form, before.country());
    boolean active = form.flag("is_active", before.active());
    UUID checklistId =
        form.has("checklist") ? parts.namedChecklist(user, form).id() : before.checklistId();
    form.check();
    CountryConfig after =
        new CountryConfig(
            before.id(), country, checklistId, active, before.createdAt(), before.changedAt());
    if (!configs.change(user.partnerId(), user.programId(), user.username(), before, after)) {
      throw ApiErrors.field("country", TAKEN);
    }
    return view(user, find(user, uuid));
  }

  private static String country(Form form, String otherwise) {
    String country = form.text("country", 2, false, otherwise).toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && country.length() <= 2 && !country.matches("[A-Z]{2}")) {
      form.wrong("country", ApiErrors.notAChoice(country));
    }
    return country;
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @RolesAllowed("STAFF")
  @Operation(summary = "Delete")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    configs.delete(user.partnerId(), user.username(), find(user, uuid));
  }
}
