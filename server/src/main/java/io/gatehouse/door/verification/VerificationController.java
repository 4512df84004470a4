package io.gatehouse.door.verification;

import io.gatehouse.partner.User;
import io.gatehouse.verification.Verification;
import io.gatehouse.verification.Verifications;
import io.gatehouse.verification.Verifications.Changed;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
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
  @Operation(summary = "Retrieve")
  VerificationView retrieve(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.verification(user, paths.verification(user, uuid));
  }

  /** Begins one without claims; {@code start_verification} is the usual way. */
  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Create")
  @Takes(Requests.Verification.class)
  VerificationView create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    VerificationForm.Fields fields = forms.whole(bodies.form(request), user);
    return views.verification(
        user, verifications.create(user, fields.owner(), fields.subject(), fields.expiresAt()));
  }

  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Update")
  @Takes(Requests.Verification.class)
  VerificationView update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Form form = bodies.change(request, "user", "country");
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
  @Operation(summary = "Delete")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    if (!verifications.delete(user, paths.verification(user, uuid).verificationId())) {
      throw ApiErrors.notFound();
    }
  }
}
