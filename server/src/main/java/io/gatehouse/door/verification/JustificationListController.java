package io.gatehouse.door.verification;

import io.gatehouse.partner.User;
import io.gatehouse.verification.Justification.Decision;
import io.gatehouse.verification.JustificationList;
import io.gatehouse.verification.JustificationList.Order;
import io.gatehouse.verification.JustificationList.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of justifications, with its filters. */
@RestController
@RolesAllowed("USER")
@Tag(name = "onboarding-justifications")
class JustificationListController {
  private static final Map<String, Decision> LABELS =
      Map.of(
          "Pending Review", Decision.PENDING,
          "Approved", Decision.APPROVED,
          "Rejected", Decision.REJECTED);

  private final JustificationList list;
  private final Views views;

  JustificationListController(JustificationList list, Views views) {
    this.list = list;
    this.views = views;
  }

  @GetMapping(path = "/api/onboarding-justifications/", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List justifications")
  @Parameter(
      name = "verification_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  @Parameter(
      name = "user_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  @Parameter(
      name = "validation_decision",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "query",
      description = "A part of the company's name or number",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string"))
  @Parameter(
      name = "o",
      description = "created, modified or validated_at; downwards with - before it",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string"))
  ResponseEntity<List<JustificationView>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Paging paging = Paging.of(request);
    Wish wish = wish(new Filters(request));
    long count = list.count(user, wish);
    paging.check(count);
    return paging.answer(
        views.justifications(user, list.page(user, wish, count, paging.offset(), paging.size())),
        count);
  }

  private static Wish wish(Filters filters) {
    Filters.Sorting<Order> sorting = filters.sorting(Order.values());
    return new Wish(
        filters.id("user_uuid").orElse(null),
        filters.id("verification_uuid").orElse(null),
        filters.choices("validation_decision", Decision.values(), Decision::code, LABELS),
        filters.text("query"),
        sorting.by(),
        sorting.descending());
  }
}
