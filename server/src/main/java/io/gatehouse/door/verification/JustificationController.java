package io.gatehouse.door.verification;

import io.gatehouse.checklist.Values;
import io.gatehouse.file.StoredFile;
import io.gatehouse.partner.User;
import io.gatehouse.verification.Justification;
import io.gatehouse.verification.Justification.Decision;
import io.gatehouse.verification.Justifications;
import io.gatehouse.verification.Justifications.Brought;
import io.gatehouse.verification.Justifications.Decided;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Justifications: brought forward by users, decided by staff. */
@RestController
@RequestMapping(
    path = "/api/onboarding-justifications",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "onboarding-justifications")
class JustificationController {
  private static final int LONGEST_TEXT = 10_000;
  private static final Map<String, Decision> LABELS =
      Map.of(
          "Pending Review", Decision.PENDING,
          "Approved", Decision.APPROVED,
          "Rejected", Decision.REJECTED);

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

  @GetMapping("/")
  @Operation(operationId = "onboarding_justifications_list", summary = "List justifications")
  ResponseEntity<List<JustificationView>> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @RequestParam(name = "page", required = false) @Schema(type = "integer")
          @Nullable String page,
      @RequestParam(name = "page_size", required = false) @Schema(type = "integer")
          @Nullable String pageSize,
      @RequestParam(name = "verification_uuid", required = false) @Nullable String verificationUuid,
      @RequestParam(name = "user_uuid", required = false) @Nullable String userUuid,
      @RequestParam(name = "validation_decision", required = false) @Nullable String decision,
      HttpServletRequest request) {
    Paging paging = Paging.of(request);
    Justifications.Wish wish =
        new Justifications.Wish(
            id("user_uuid", userUuid),
            id("verification_uuid", verificationUuid),
            decision == null || decision.isEmpty() ? null : decision(decision));
    long count = justifications.count(user, wish);
    paging.check(count);
    return paging.answer(
        views.justifications(user, justifications.page(user, wish, paging.offset(), paging.size())),
        count);
  }

  private static @Nullable UUID id(String name, @Nullable String given) {
    return given == null || given.isEmpty()
        ? null
        : Values.id(given).orElseThrow(() -> ApiErrors.field(name, ApiErrors.NOT_A_UUID));
  }

  private static Decision decision(String given) {
    return Arrays.stream(Decision.values())
        .filter(decision -> decision.code().equals(given) || decision == LABELS.get(given))
        .findFirst()
        .orElseThrow(
            () ->
                ApiErrors.field(
                    "validation_decision",
                    "Select a valid choice. " + given + " is not one of the available choices."));
  }

  @GetMapping("/{uuid}/")
  @Operation(operationId = "onboarding_justifications_retrieve", summary = "Retrieve")
  JustificationView retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return views.justification(user, paths.justification(user, uuid));
  }

  /** Like {@code create_justification}, with the verification's address instead of its UUID. */
  @PostMapping("/")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "onboarding_justifications_create",
      summary = "Create",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Requests.Justification.class))))
  JustificationView create(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
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
      summary = "Create a justification for a failed or escalated verification",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(schema = @Schema(implementation = Requests.CreateJustification.class))))
  JustificationView createJustification(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request)
      throws IOException {
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

  @PutMapping("/{uuid}/")
  @Operation(
      operationId = "onboarding_justifications_update",
      summary = "Update",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Requests.Justification.class))))
  JustificationView update(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return reword(user, uuid, request);
  }

  @PatchMapping("/{uuid}/")
  @Operation(
      operationId = "onboarding_justifications_partial_update",
      summary = "Partial Update",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Requests.Justification.class))))
  JustificationView partialUpdate(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return reword(user, uuid, request);
  }

  /** Which verification it is for does not change. */
  private JustificationView reword(User user, String uuid, HttpServletRequest request)
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
  @Operation(operationId = "onboarding_justifications_destroy", summary = "Delete")
  void destroy(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
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
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
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

  /** Verifies the company on the word of a member of staff. */
  @PostMapping("/{uuid}/approve/")
  @RolesAllowed("STAFF")
  @Operation(
      operationId = "onboarding_justifications_approve",
      summary = "Approve a justification",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Requests.Review.class))))
  JustificationView approve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return decided(user, "approve", justifications.approve(user, Paths.id(uuid), notes(request)));
  }

  /** Ends it: the company is not verified. */
  @PostMapping("/{uuid}/reject/")
  @RolesAllowed("STAFF")
  @Operation(
      operationId = "onboarding_justifications_reject",
      summary = "Reject a justification",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Requests.Review.class))))
  JustificationView reject(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return decided(user, "reject", justifications.reject(user, Paths.id(uuid), notes(request)));
  }

  private String notes(HttpServletRequest request) throws IOException {
    Form form = bodies.form(request);
    String notes = form.text("staff_notes", LONGEST_TEXT, true, "");
    form.check();
    return notes;
  }

  private JustificationView decided(User user, String what, Decided decided) {
    return switch (decided) {
      case Decided.Done(Justification justification) -> views.justification(user, justification);
      case Decided.NotFound() -> throw ApiErrors.notFound();
      case Decided.NotOpen(var status) ->
          throw ApiErrors.action(
              "Cannot %s this justification: the verification is %s."
                  .formatted(what, status.code()));
      case Decided.CompanyIsCustomer(String identifier, var customer) ->
          throw ApiErrors.action(
              "A customer with registration code '%s' already exists. Customer name: '%s'. Cannot approve this justification."
                  .formatted(identifier, customer.facts().getOrDefault("company.name", "")));
    };
  }
}
