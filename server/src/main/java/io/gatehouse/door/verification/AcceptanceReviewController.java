package io.gatehouse.door.verification;

import io.gatehouse.acceptance.Review;
import io.gatehouse.acceptance.Reviews;
import io.gatehouse.acceptance.Reviews.Decided;
import io.gatehouse.partner.User;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Acceptances that a register does not decide, and answers that somebody must look at: decided by
 * staff. Ours, not in the seed.
 */
@RestController
@RequestMapping(path = "/api/acceptance-reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "acceptance-reviews")
class AcceptanceReviewController {
  private final Reviews reviews;
  private final Bodies bodies;
  private final Addresses addresses;

  AcceptanceReviewController(Reviews reviews, Bodies bodies, Addresses addresses) {
    this.reviews = reviews;
    this.bodies = bodies;
    this.addresses = addresses;
  }

  @GetMapping("/")
  @Operation(operationId = "acceptance_reviews_list", summary = "List acceptance reviews")
  ResponseEntity<List<AcceptanceReviewView>> list(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @RequestParam(name = "page", required = false) @Schema(type = "integer")
          @Nullable String page,
      @RequestParam(name = "page_size", required = false) @Schema(type = "integer")
          @Nullable String pageSize,
      @RequestParam(name = "decision", required = false)
          @Schema(allowableValues = {"pending", "approved", "rejected"})
          @Nullable String decision,
      HttpServletRequest request) {
    Paging paging = Paging.of(request);
    Review.State state = state(decision);
    long count = reviews.count(user, state);
    paging.check(count);
    return paging.answer(
        reviews.page(user, state, paging.offset(), paging.size()).stream()
            .map(review -> AcceptanceReviewView.of(review, addresses))
            .toList(),
        count);
  }

  private static Review.@Nullable State state(@Nullable String decision) {
    if (decision == null || decision.isEmpty()) {
      return null;
    }
    return Arrays.stream(Review.State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(decision))
        .findFirst()
        .orElseThrow(() -> ApiErrors.field("decision", ApiErrors.notAChoice(decision)));
  }

  @GetMapping("/{uuid}/")
  @Operation(operationId = "acceptance_reviews_retrieve", summary = "Retrieve")
  AcceptanceReviewView retrieve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return reviews
        .find(user, Paths.id(uuid))
        .map(review -> AcceptanceReviewView.of(review, addresses))
        .orElseThrow(ApiErrors::notFound);
  }

  /** Finds the person entitled to act for the company, or the answers good. */
  @PostMapping("/{uuid}/approve/")
  @Operation(
      operationId = "acceptance_reviews_approve",
      summary = "Approve",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Requests.Review.class))))
  AcceptanceReviewView approve(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return decided(reviews.approve(user, Paths.id(uuid), bodies.staffNotes(request)));
  }

  /** Finds the person not entitled; or the answers not good, which ends the application. */
  @PostMapping("/{uuid}/reject/")
  @Operation(
      operationId = "acceptance_reviews_reject",
      summary = "Reject",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Requests.Review.class))))
  AcceptanceReviewView reject(
      @Parameter(hidden = true) @AuthenticationPrincipal User user,
      @PathVariable String uuid,
      HttpServletRequest request)
      throws IOException {
    return decided(reviews.reject(user, Paths.id(uuid), bodies.staffNotes(request)));
  }

  private AcceptanceReviewView decided(Decided decided) {
    return switch (decided) {
      case Decided.Done(Review review) -> AcceptanceReviewView.of(review, addresses);
      case Decided.NotFound() -> throw ApiErrors.notFound();
      case Decided.NotOpen(Review review) ->
          throw ApiErrors.action(
              "Cannot decide on this: it is %s, and the paper is %s."
                  .formatted(
                      review.state().name().toLowerCase(Locale.ROOT),
                      review.acceptance().state().name().toLowerCase(Locale.ROOT)));
    };
  }
}
