package io.gatehouse.door.verification;

import io.gatehouse.file.StoredFile;
import io.gatehouse.partner.User;
import io.gatehouse.verification.Justification;
import io.gatehouse.verification.Justifications;
import io.gatehouse.verification.Justifications.Brought;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Justifications: brought forward by users, supported by documents. */
@RestController
@RequestMapping(
    path = "/api/onboarding-justifications",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-justifications")
class JustificationController {
  private static final int LONGEST_TEXT = 10_000;

  private final Justifications justifications;
  private final Bodies bodies;
  private final Views views;
  private final Paths paths;
  private final Addresses addresses;

  JustificationController(
      Justifications justifications, Bodies bodies, Views views, Paths paths, Addresses addresses) {
    this.justifications = justifications;
    this.bodies = bodies;
    this.views = views;
    this.paths = paths;
    this.addresses = addresses;
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve")
  JustificationView retrieve(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.justification(user, paths.justification(user, uuid));
  }

  /** Like {@code create_justification}, with the verification's address instead of its UUID. */
  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Create")
  @Takes(Requests.Justification.class)
  JustificationView create(@AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
    Form form = bodies.form(request);
    form.demand("verification");
    String address = form.text("verification", 500, false, "");
    String text = form.optional("user_justification", LONGEST_TEXT);
    form.check();
    return bring(user, "verification", Addresses.id(address), text);
  }

  /** Asks staff to decide on what the register did not. */
  @PostMapping("/create_justification/")
  @Operation(
      operationId = "onboarding_justifications_create_justification",
      summary = "Create a justification for a failed or escalated verification")
  @Takes(Requests.CreateJustification.class)
  JustificationView createJustification(
      @AuthenticationPrincipal User user, HttpServletRequest request) throws IOException {
    Form form = bodies.form(request);
    form.demand("verification_uuid");
    Optional<UUID> verificationId = form.id("verification_uuid");
    String text = form.optional("user_justification", LONGEST_TEXT);
    form.check();
    return bring(user, "verification_uuid", verificationId, text);
  }

  private JustificationView bring(
      User user, String field, Optional<UUID> verificationId, @Nullable String text) {
    UUID id = verificationId.orElseThrow(() -> ApiErrors.field(field, "Verification not found"));
    return switch (justifications.bring(user, id, text)) {
      case Brought.Created(Justification justification) -> views.justification(user, justification);
      case Brought.NotFound() -> throw ApiErrors.field(field, "Verification not found");
      case Brought.NothingToJustify() ->
          throw ApiErrors.field(field, "Can only justify failed or escalated verifications");
      case Brought.NotYours() ->
          throw new Refused(403, Map.of("error", "You can only justify your own verifications"));
    };
  }

  /** Which verification it is for does not change. */
  @RequestMapping(
      path = "/{uuid}/",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Update")
  @Takes(Requests.Justification.class)
  JustificationView update(
      @AuthenticationPrincipal User user, @PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    Justification before = paths.justification(user, uuid);
    Form form = bodies.form(request);
    String text =
        form.has("user_justification")
            ? form.optional("user_justification", LONGEST_TEXT)
            : before.text();
    form.check();
    return justifications
        .reword(user, before.justificationId(), text)
        .map(after -> views.justification(user, after))
        .orElseThrow(ApiErrors::notFound);
  }

  @DeleteMapping("/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete")
  void destroy(@AuthenticationPrincipal User user, @PathVariable String uuid) {
    if (!justifications.delete(user, Paths.id(uuid))) {
      throw ApiErrors.notFound();
    }
  }

  /** Adds a file that supports it. */
  @PostMapping(path = "/{uuid}/attach_document/", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      operationId = "onboarding_justifications_attach_document",
      summary = "Attach a supporting document")
  JustificationView.Document attach(
      @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      @Parameter(required = true) @RequestParam(name = "file", required = false)
          @Nullable MultipartFile file) {
    Justification justification = paths.justification(user, uuid);
    if (file == null) {
      throw ApiErrors.field("file", "No file was submitted.");
    }
    if (file.isEmpty()) {
      throw ApiErrors.field("file", "The submitted file is empty.");
    }
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
    StoredFile stored =
        justifications
            .attach(
                user, justification.justificationId(), name, file.getSize(), file::getInputStream)
            .orElseThrow(ApiErrors::notFound);
    return JustificationView.Document.of(stored, addresses);
  }
}
