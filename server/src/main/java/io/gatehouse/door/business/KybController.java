package io.gatehouse.door.business;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gatehouse.business.Business;
import io.gatehouse.business.BusinessDocuments;
import io.gatehouse.business.BusinessDocuments.Outcome;
import io.gatehouse.business.BusinessLife.Command;
import io.gatehouse.business.Businesses;
import io.gatehouse.business.Kyb;
import io.gatehouse.platform.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents that show who a business is: handed in, confirmed, decided on. */
@RestController
@RequestMapping(
    path = "/{program}/v1/businesses/authentications",
    produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("BUSINESS")
@Tag(name = "kyb")
class KybController {
  /** A file as base64 in a form: four bytes for three, some of them written as three. */
  private static final int LONGEST_UPLOAD = 2 * Kyb.LARGEST_DOCUMENT;

  private final Businesses businesses;
  private final BusinessDocuments documents;
  private final int longestBody;

  KybController(Businesses businesses, BusinessDocuments documents, Settings settings) {
    this.businesses = businesses;
    this.documents = documents;
    this.longestBody = settings.limits().body();
  }

  @Schema(name = "BusinessKyb")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      @JsonProperty("verification_id") @Nullable String verificationId,
      int count,
      @Schema(allowableValues = {"not_submitted", "pending", "submitted", "approved", "rejected"})
          String status,
      @JsonProperty("sub_status") @Nullable String subStatus,
      @JsonProperty("sub_status_code") @Nullable String subStatusCode,
      @Nullable String message,
      @Nullable List<Document> documents,
      @JsonProperty("kyb_details") @JsonRawValue @Schema(type = "object") @Nullable String details,
      @Nullable Boolean success) {}

  @Schema(name = "BusinessKybDocument")
  record Document(
      String id,
      @JsonProperty("document_type") String documentType,
      @JsonProperty("file_type") String fileType,
      long size) {}

  @GetMapping("/documents")
  @Operation(operationId = "getBusinessKyb", summary = "Where the documents of a business stand")
  View get(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request) {
    return view(documents.of(business(caller, request, Command.GET)), null);
  }

  private Business business(BusinessCaller caller, HttpServletRequest request, Command command) {
    return Outcomes.business(
        businesses.may(caller.program(), UserIds.header(request), command),
        BusinessError.BLACKLISTED,
        BusinessError.NO_ACCESS);
  }

  private Business submitter(BusinessCaller caller, HttpServletRequest request) {
    try {
      return business(caller, request, Command.DOCUMENTS);
    } catch (Refused refused) {
      throw refused.error() == BusinessError.FLAGGED
          ? BusinessError.KYB_NOT_ALLOWED.refused()
          : refused;
    }
  }

  /** Hands in one document. */
  @PostMapping("/documents")
  @Operation(operationId = "createBusinessKyb", summary = "Hand in a document of a business")
  View create(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request)
      throws IOException {
    Business business = submitter(caller, request);
    Parameters given = Bodies.read(request, LONGEST_UPLOAD);
    String type = KybForm.type(given);
    return done(documents.add(business, type, KybForm.content(given), caller.actor()), null);
  }

  @PutMapping("/documents")
  @Operation(operationId = "confirmBusinessKyb", summary = "Say that all documents are there")
  View confirm(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request) {
    return done(documents.confirm(submitter(caller, request), caller.actor()), null);
  }

  @DeleteMapping("/documents/{documentId}")
  @Operation(operationId = "deleteBusinessKybDocument", summary = "Take a document back")
  View delete(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      @PathVariable String documentId,
      HttpServletRequest request) {
    Business business = submitter(caller, request);
    return done(documents.remove(business, UserIds.read(documentId), caller.actor()), null);
  }

  /** Approves or rejects what was submitted. */
  @PutMapping("/statuses")
  @Operation(operationId = "updateBusinessKybStatus", summary = "Decide on the documents")
  View decide(
      @Parameter(hidden = true) @AuthenticationPrincipal BusinessCaller caller,
      HttpServletRequest request)
      throws IOException {
    Business business = business(caller, request, Command.GET);
    KybForm.Decision decision = KybForm.decision(Bodies.read(request, longestBody));
    return done(
        documents.decide(
            business,
            decision.approved(),
            decision.subStatus(),
            decision.message(),
            decision.details(),
            caller.actor()),
        true);
  }

  private static View done(Outcome outcome, @Nullable Boolean success) {
    return switch (outcome) {
      case Outcome.Done(Kyb kyb) -> view(kyb, success);
      case Outcome.NotNow() -> throw BusinessError.KYB_NOT_ALLOWED.refused();
      case Outcome.NoDocument() -> throw BusinessError.KYB_DOCUMENT.refused();
    };
  }

  private static View view(Kyb kyb, @Nullable Boolean success) {
    boolean none = kyb.status() == Kyb.Status.NOT_SUBMITTED;
    boolean pending = kyb.status() == Kyb.Status.PENDING;
    return new View(
        kyb.verificationId() == null ? null : BusinessView.id(kyb.verificationId()),
        kyb.documents().size(),
        kyb.status().code(),
        kyb.subStatus(),
        pending ? "PENDING_DOCUMENT_SUBMISSION" : null,
        kyb.message(),
        none ? null : kyb.documents().stream().map(KybController::document).toList(),
        kyb.details(),
        success);
  }

  private static Document document(Kyb.Document document) {
    return new Document(
        BusinessView.id(document.fileId()),
        document.type(),
        document.mediaType().replaceFirst(".*/", "").replace("jpeg", "jpg"),
        document.size());
  }
}
