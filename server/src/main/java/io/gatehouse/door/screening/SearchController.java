package io.gatehouse.door.screening;

import io.gatehouse.door.screening.SubjectForm.Asked;
import io.gatehouse.partner.Caller;
import io.gatehouse.partner.Contract;
import io.gatehouse.partner.Partners;
import io.gatehouse.watchlist.ScreeningPolicies;
import io.gatehouse.watchlist.WatchListSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks for names on the watch lists. The checks answer in this order: bearer, contract, body. */
@RestController
@RolesAllowed("PARTNER")
@Tag(name = "screening", description = "Names against watch lists")
class SearchController {
  private final Partners partners;
  private final WatchListSearch search;
  private final ScreeningPolicies policies;
  private final Bodies bodies;

  SearchController(
      Partners partners, WatchListSearch search, ScreeningPolicies policies, Bodies bodies) {
    this.partners = partners;
    this.search = search;
    this.policies = policies;
    this.bodies = bodies;
  }

  /** Answers for one subject or up to a hundred, all against the same states of the lists. */
  @PostMapping(path = "/screening/search", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "searchWatchLists",
      summary = "Look for names on the watch lists",
      description =
          "For partners with the contract 'screening_api'. Nothing that is asked is kept.")
  @RequestBody(
      required = true,
      description = "One subject, or a list of them",
      content =
          @Content(schema = @Schema(oneOf = {SubjectBody.Subject.class, SubjectBody.Many.class})))
  @ApiResponse(responseCode = "200", description = "What was found, for each subject")
  @ApiResponse(
      responseCode = "400",
      description = "Everything that is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "401",
      description = "No bearer token, or not a valid one",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "403",
      description = "Screening contract not active",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "413",
      description = "Request body too large",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "503",
      description = "A list is not loaded: nothing can be said",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @SecurityRequirement(name = "bearerAuth")
  Answers.Answer search(@Parameter(hidden = true) Principal principal, HttpServletRequest request)
      throws IOException {
    Caller caller =
        partners
            .caller(principal.getName())
            .orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED));
    if (!caller.has(Contract.SCREENING)) {
      throw new Refused(Problem.NO_CONTRACT);
    }
    List<Asked> asked = SubjectForm.all(bodies.object(request));
    return Answers.answer(
        asked,
        search.searchAll(
            asked.stream().map(Asked::subject).toList(),
            policies.of(caller.program().partnerId())));
  }
}
