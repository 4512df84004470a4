package io.gatehouse.door.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.partner.User;
import io.gatehouse.platform.StrictJson;
import io.gatehouse.risk.RiskCases;
import io.gatehouse.risk.RiskCases.Kept;
import io.gatehouse.risk.RiskCases.Standing;
import io.gatehouse.risk.RiskDecisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What risk has found about a customer, why, and what a person decides about it. */
@RestController
@RequestMapping(path = "/api/customers/{id}/risk", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "risk")
class RiskController {
  private static final List<String> DECISIONS = List.of("CLEARED", "REJECTED");

  private final RiskCases cases;
  private final RiskDecisions decisions;
  private final CustomerDirectory directory;

  RiskController(RiskCases cases, RiskDecisions decisions, CustomerDirectory directory) {
    this.cases = cases;
    this.decisions = decisions;
    this.directory = directory;
  }

  /** Where a customer stands, and every assessment, newest first. */
  @Schema(name = "CustomerRisk")
  record View(String status, boolean exempt, List<One> assessments) {}

  @Schema(name = "CustomerRiskAssessment")
  record One(
      UUID id,
      @JsonProperty("program_version") int programVersion,
      RiskDraftController.Result result,
      @JsonProperty("made_by") String madeBy,
      @JsonProperty("made_at") String madeAt) {
    static One of(Kept kept) {
      return new One(
          kept.assessmentId(),
          kept.programVersion(),
          RiskDraftController.Result.of(kept.assessment()),
          kept.madeBy(),
          kept.madeAt().toString());
    }
  }

  /** What a decision is sent as. */
  @Schema(name = "CustomerRiskDecision")
  record DecisionBody(
      @Schema(allowableValues = {"CLEARED", "REJECTED"}) String status, String reason) {}

  /** What an exemption is sent as. */
  @Schema(name = "CustomerRiskExemption")
  record ExemptionBody(String reason) {}

  @GetMapping("/")
  @Operation(operationId = "customers_risk", summary = "What risk has found, with reasons")
  ResponseEntity<Object> retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String id) {
    return customer(user, id)
        .map(customerId -> view(user, customerId))
        .orElseGet(Answers::notFound);
  }

  private Optional<UUID> customer(User user, String id) {
    return Answers.id(id)
        .filter(customerId -> directory.find(user.partnerId(), customerId, null).isPresent());
  }

  private ResponseEntity<Object> view(User user, UUID customerId) {
    Standing standing = cases.standing(user.partnerId(), customerId);
    return ResponseEntity.ok(
        new View(
            standing.status().name(),
            standing.exempt(),
            cases.of(user.partnerId(), customerId).stream().map(One::of).toList()));
  }

  /** Clears or flags: {@code status} is CLEARED or REJECTED, with a {@code reason}. */
  @PostMapping("/decision/")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = DecisionBody.class)))
  @Operation(operationId = "customers_risk_decide", summary = "Clear or flag a customer")
  ResponseEntity<Object> decide(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    return switch (Answers.object(request)) {
      case StrictJson.Read(JsonNode body) -> decide(user, id, body);
      case StrictJson.Refused(String why) -> Answers.noObject(why);
    };
  }

  private ResponseEntity<Object> decide(User user, String id, JsonNode body) {
    String status = body.path("status").stringValue("");
    Optional<String> reason = Answers.reason(body);
    List<String> problems = new ArrayList<>();
    if (!DECISIONS.contains(status)) {
      problems.add("status: must be CLEARED or REJECTED");
    }
    if (reason.isEmpty()) {
      problems.add(Answers.REASON_WANTED);
    }
    if (!problems.isEmpty()) {
      return Answers.problems(problems);
    }
    return customer(user, id)
        .filter(
            customerId ->
                decisions.decide(
                    user.partnerId(),
                    customerId,
                    status.equals("CLEARED"),
                    reason.get(),
                    user.username()))
        .map(customerId -> view(user, customerId))
        .orElseGet(Answers::notFound);
  }

  /** Lets a flagged customer go on nevertheless, with a {@code reason}. */
  @PostMapping("/exemption/")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ExemptionBody.class)))
  @Operation(operationId = "customers_risk_exempt", summary = "Exempt a customer")
  ResponseEntity<Object> exempt(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    return switch (Answers.object(request)) {
      case StrictJson.Read(JsonNode body) -> exempt(user, id, body);
      case StrictJson.Refused(String why) -> Answers.noObject(why);
    };
  }

  private ResponseEntity<Object> exempt(User user, String id, JsonNode body) {
    Optional<String> reason = Answers.reason(body);
    if (reason.isEmpty()) {
      return Answers.problems(List.of(Answers.REASON_WANTED));
    }
    return customer(user, id)
        .filter(
            customerId ->
                decisions.exempt(user.partnerId(), customerId, reason.get(), user.username()))
        .map(customerId -> view(user, customerId))
        .orElseGet(Answers::notFound);
  }

  @DeleteMapping("/exemption/")
  @Operation(operationId = "customers_risk_end_exemption", summary = "End an exemption")
  ResponseEntity<Object> endExemption(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String id) {
    return customer(user, id)
        .filter(customerId -> decisions.endExemption(user.partnerId(), customerId, user.username()))
        .map(customerId -> view(user, customerId))
        .orElseGet(Answers::notFound);
  }
}
