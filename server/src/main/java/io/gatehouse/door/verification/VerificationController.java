package io.gatehouse.door.verification;

import io.gatehouse.partner.User;
import io.gatehouse.verification.Verification;
import io.gatehouse.verification.Verifications;
import io.gatehouse.verification.Verifications.Changed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Verifications one by one: made, shown, corrected, deleted. */
@RestController
@RequestMapping(path = "/api/onboarding-verifications", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-verifications")
class VerificationController {
  private static final String FIXED = "This field cannot be changed any more.";

  private final Verifications verifications;
  private final VerificationForm forms;
  private final Bodies bodies;
  private final Views views;
  private final Paths paths;

  VerificationController(
      Verifications verifications,
      VerificationForm forms,
      Bodies bodies,
      Views views,
      Paths paths) {
    this.verifications = verifications;
    this.forms = forms;
    this.bodies = bodies;
    this.views = views;
    this.paths = paths;
  }

  @GetMapping("/{uuid}/")
  @Operation(operationId = "onboarding_verifications_retrieve", summary = "Retrieve")
  VerificationView retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.verification(user, paths.verification(user, uuid));
  }

  /** Begins one without claims; {@code start_verification} is the usual way. */
  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "onboarding_verifications_create",
      summary = "Create",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Requests.Verification.class))))
  VerificationView create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    VerificationForm.Fields fields = forms.whole(bodies.form(request), user);
    return views.verification(
        user, verifications.create(user, fields.owner(), fields.subject(), fields.expiresAt()));
  }

  @PutMapping("/{uuid}/")
  @Operation(
      operationId = "onboarding_verifications_update",
      summary = "Update",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Requests.Verification.class))))
  VerificationView update(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Verification before = paths.verification(user, uuid);
    form.demand("user");
    form.demand("country");
    return change(user, before, forms.over(form, user, before));
  }

  @PatchMapping("/{uuid}/")
  @Operation(
      operationId = "onboarding_verifications_partial_update",
      summary = "Partial Update",
      requestBody =
          @RequestBody(
              content =
                  @Content(schema = @Schema(implementation = Requests.PatchedVerification.class))))
  VerificationView partialUpdate(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    Verification before = paths.verification(user, uuid);
    return change(user, before, forms.over(form, user, before));
  }

  private VerificationView change(User user, Verification before, VerificationForm.Fields fields) {
    return switch (verifications.change(
        user, before.verificationId(), fields.owner(), fields.subject(), fields.expiresAt())) {
      case Changed.Done(Verification after) -> views.verification(user, after);
      case Changed.NotFound() -> throw ApiErrors.notFound();
      case Changed.Fixed(List<String> names) -> {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        names.forEach(name -> errors.put(name, List.of(FIXED)));
        throw ApiErrors.fields(errors);
      }
    };
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "onboarding_verifications_destroy", summary = "Delete")
  void destroy(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    if (!verifications.delete(user, paths.verification(user, uuid).verificationId())) {
      throw ApiErrors.notFound();
    }
  }
}
