package io.gatehouse.door.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.partner.ProgramDocument;
import io.gatehouse.partner.Programs;
import io.gatehouse.partner.User;
import io.gatehouse.platform.StrictJson;
import io.gatehouse.risk.Policy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The programs of the caller's partner. A change is a new version, and audited. */
@RestController
@RequestMapping(path = "/api/programs", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "programs")
class ProgramController {
  private final Programs programs;

  ProgramController(Programs programs) {
    this.programs = programs;
  }

  /** A program with its rules. */
  @Schema(name = "Program")
  record View(String code, int version, @Schema(type = "object") JsonNode rules) {
    static View of(BusinessProgram program) {
      return new View(program.code(), program.version(), ProgramDocument.tree(program.rules()));
    }
  }

  /** A version of a program's rules. */
  @Schema(name = "ProgramVersion")
  record Version(
      int version,
      @JsonProperty("made_by") String madeBy,
      @JsonProperty("made_at") String madeAt,
      @Schema(type = "object") JsonNode rules) {}

  @GetMapping("/")
  @Operation(operationId = "programs_list", summary = "List the programs of the business door")
  List<View> list(@Parameter(hidden = true) @AuthenticationPrincipal User user) {
    return programs.all(user.partnerId()).stream().map(View::of).toList();
  }

  @GetMapping("/{code}/")
  @Operation(operationId = "programs_retrieve", summary = "Retrieve a program")
  ResponseEntity<Object> retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String code) {
    return programs
        .find(user.partnerId(), code)
        .<ResponseEntity<Object>>map(program -> ResponseEntity.ok(View.of(program)))
        .orElseGet(Answers::notFound);
  }

  /** Every version, newest first, with who made it. */
  @GetMapping("/{code}/versions/")
  @Operation(operationId = "programs_versions", summary = "List the versions of a program")
  ResponseEntity<Object> versions(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String code) {
    return programs
        .find(user.partnerId(), code)
        .<ResponseEntity<Object>>map(
            program ->
                ResponseEntity.ok(
                    programs.versions(user.partnerId(), program.programId()).stream()
                        .map(ProgramController::version)
                        .toList()))
        .orElseGet(Answers::notFound);
  }

  private static Version version(Programs.Version version) {
    return new Version(
        version.version(),
        version.madeBy(),
        version.madeAt().toString(),
        ProgramDocument.tree(version.rules()));
  }

  /** Adds a program or replaces its rules; the body is the rules. */
  @PutMapping("/{code}/")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(type = "object")),
      description = "The rules; docs/business.md shows their form")
  @Operation(operationId = "programs_update", summary = "Add or change a program")
  ResponseEntity<Object> put(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String code,
      HttpServletRequest request)
      throws IOException {
    if (!ProgramDocument.CODE.matcher(code).matches()) {
      return Answers.problems(List.of("code: small letters, digits, - and _, at most 32 of them"));
    }
    return switch (Answers.object(request)) {
      case StrictJson.Read(JsonNode document) -> put(user, code, document);
      case StrictJson.Refused(String why) -> Answers.noObject(why);
    };
  }

  private ResponseEntity<Object> put(User user, String code, JsonNode document) {
    JsonNode policy = document.path("risk").path("policy");
    List<String> wrong = policy.isObject() ? Policy.problems(policy) : List.of();
    if (!wrong.isEmpty()) {
      return Answers.problems(wrong.stream().map(text -> "risk.policy: " + text).toList());
    }
    return switch (ProgramDocument.read(document)) {
      case ProgramDocument.Read(var rules) ->
          ResponseEntity.ok(View.of(programs.put(user.partnerId(), code, rules, user.username())));
      case ProgramDocument.Refused(var problems) -> Answers.problems(problems);
    };
  }
}
