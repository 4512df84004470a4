package io.gatehouse.door.profile;

import io.gatehouse.application.Applications;
import io.gatehouse.application.Applications.Submission;
import io.gatehouse.application.LinkSent;
import io.gatehouse.application.Outcome;
import io.gatehouse.idempotency.Idempotency;
import io.gatehouse.idempotency.Idempotency.Answer;
import io.gatehouse.idempotency.Idempotency.Result;
import io.gatehouse.partner.Caller;
import io.gatehouse.partner.Contract;
import io.gatehouse.partner.Partners;
import io.gatehouse.platform.Settings;
import io.gatehouse.platform.StrictJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates profiles. The checks answer in this order: bearer, contract, body, fields, duplicate,
 * completeness.
 */
@RestController
@RequestMapping(path = "/rest/profile", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("PARTNER")
@Tag(name = "profile", description = "profile")
class ProfileController {
  private static final String REPLAYED = "Idempotent-Replayed";

  private final Partners partners;
  private final Applications applications;
  private final Idempotency idempotency;
  private final JsonMapper json;
  private final int longestBody;

  ProfileController(
      Partners partners,
      Applications applications,
      Idempotency idempotency,
      JsonMapper json,
      Settings settings) {
    this.partners = partners;
    this.applications = applications;
    this.idempotency = idempotency;
    this.json = json;
    this.longestBody = settings.limits().body();
  }

  /** Creates a profile, or keeps what was given and mails the contact person a link. */
  @PostMapping("/createprofile")
  @Operation(
      operationId = "createCustomerAction",
      summary = "Create a new Ropo one Profile",
      description =
          "Creates a new profile if the contract 'create_customer_api' is active for the authenticated user. Only"
              + " customer_info.business_id and contact_person.email are mandatory; what else is missing is asked of the"
              + " contact person by mail.")
  ResponseEntity<String> create(
      @Parameter(hidden = true) Principal principal,
      @Parameter(
              description =
                  "Makes the request safe to repeat: the same key and body get the same answer for 24 hours")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    Optional<Caller> caller = partners.caller(principal.getName());
    if (caller.isEmpty()) {
      return respond(
          answer(
              partners.customer(principal.getName()).isPresent()
                  ? ProfileErrors.CONTRACT_NOT_ACTIVE
                  : ProfileErrors.UNAUTHENTICATED));
    }
    if (!caller.get().has(Contract.CREATE_CUSTOMER)) {
      return respond(answer(ProfileErrors.CONTRACT_NOT_ACTIVE));
    }
    Optional<byte[]> body = StrictJson.bytes(request.getInputStream(), longestBody);
    if (body.isEmpty()) {
      return respond(answer(ProfileErrors.BODY_TOO_LARGE));
    }
    return key == null
        ? respond(create(caller.get(), body.get()))
        : once(caller.get(), key, body.get());
  }

  private ResponseEntity<String> once(Caller caller, String key, byte[] body) {
    if (key.isBlank() || key.length() > Idempotency.LONGEST_KEY) {
      return respond(
          answer(
              400,
              ProfileErrors.INVALID_REQUEST.body(
                  "Idempotency-Key: must have 1 to 255 characters")));
    }
    UUID partnerId = caller.program().partnerId();
    return switch (idempotency.once(partnerId, key, body, () -> create(caller, body))) {
      case Result.First(Answer answer) -> respond(answer);
      case Result.Replayed(Answer answer) ->
          ResponseEntity.status(answer.status())
              .contentType(MediaType.APPLICATION_JSON)
              .header(REPLAYED, "true")
              .body(answer.body());
      case Result.OtherBody() -> respond(answer(ProfileErrors.KEY_REUSED));
      case Result.StillRunning() ->
          ResponseEntity.status(ProfileErrors.STILL_RUNNING.status())
              .contentType(MediaType.APPLICATION_JSON)
              .header(HttpHeaders.RETRY_AFTER, "1")
              .body(answer(ProfileErrors.STILL_RUNNING).body());
    };
  }

  private Answer create(Caller caller, byte[] body) {
    return switch (StrictJson.object(body)) {
      case StrictJson.Read(JsonNode object) -> create(caller, ProfileBody.read(object));
      case StrictJson.Refused(String why) ->
          answer(400, ProfileErrors.INVALID_REQUEST.body("the body " + why));
    };
  }

  private Answer create(Caller caller, ProfileBody.Read profile) {
    Submission submission =
        new Submission(
            caller.program(), profile.answers(), profile.faults(), profile.allowIncomplete());
    return switch (applications.submit(submission)) {
      case Outcome.Created(String number) -> answer(200, new ProfileAnswers.NewCustomer(number));
      case Outcome.Incomplete(UUID id, String url) ->
          answer(201, new ProfileAnswers.IncompleteCustomer(id.toString(), url));
      case Outcome.Invalid invalid -> answer(400, ProfileErrors.invalid(invalid.faults()));
      case Outcome.AlreadyCustomer() -> answer(ProfileErrors.CUSTOMER_EXISTS);
    };
  }

  /**
   * Mails the link again, with a new one where the old ones were ended: the contact person's while
   * something is missing, then those of all who are to accept. Ours, not in the seed.
   */
  @PostMapping("/{uuid}/link")
  @Operation(summary = "Mail the onboarding link again", operationId = "sendLinkAgain")
  ResponseEntity<String> sendLinkAgain(
      @Parameter(hidden = true) Principal principal, @PathVariable String uuid) {
    return known(principal, uuid)
        .flatMap(known -> applications.sendLinkAgain(known.partnerId(), known.applicationId()))
        .map(sent -> respond(sent(sent)))
        .orElseGet(() -> respond(answer(ProfileErrors.NOT_FOUND)));
  }

  private Answer sent(LinkSent sent) {
    return switch (sent) {
      case LinkSent.Wizard(String url) -> answer(200, new ProfileAnswers.WizardLink(url));
      case LinkSent.ToAcceptors(int mails) ->
          answer(200, new ProfileAnswers.AcceptanceMails(mails));
    };
  }

  /** Ends every link to an application. Ours, not in the seed. */
  @DeleteMapping("/{uuid}/link")
  @Operation(summary = "End every onboarding link of an application", operationId = "revokeLinks")
  ResponseEntity<String> revokeLinks(
      @Parameter(hidden = true) Principal principal, @PathVariable String uuid) {
    return known(principal, uuid)
            .filter(known -> applications.revokeLinks(known.partnerId(), known.applicationId()))
            .isPresent()
        ? ResponseEntity.noContent().build()
        : respond(answer(ProfileErrors.NOT_FOUND));
  }

  private record Known(UUID partnerId, UUID applicationId) {}

  private Optional<Known> known(Principal principal, String uuid) {
    return partners
        .caller(principal.getName())
        .flatMap(caller -> applications.find(caller.program().partnerId(), uuid))
        .map(found -> new Known(found.partnerId(), found.applicationId()));
  }

  private Answer answer(ProfileErrors error) {
    return answer(error.status(), error.body());
  }

  private Answer answer(int status, Object body) {
    return new Answer(status, json.writeValueAsString(body));
  }

  private static ResponseEntity<String> respond(Answer answer) {
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.body());
  }
}
