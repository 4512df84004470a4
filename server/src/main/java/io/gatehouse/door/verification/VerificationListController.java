package io.gatehouse.door.verification;

import io.gatehouse.partner.User;
import io.gatehouse.verification.Verification.Status;
import io.gatehouse.verification.VerificationList;
import io.gatehouse.verification.VerificationList.Order;
import io.gatehouse.verification.VerificationList.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of verifications, with its filters. */
@RestController
@RolesAllowed("USER")
@Tag(name = "onboarding-verifications")
class VerificationListController {
  /** Later versions of the contract filter by what people read. */
  private static final Map<String, Status> LABELS =
      Map.of(
          "Pending", Status.PENDING,
          "Verified", Status.VERIFIED,
          "Failed", Status.FAILED,
          "Escalated for manual validation", Status.ESCALATED,
          "Expired", Status.EXPIRED);

  private final VerificationList list;
  private final Views views;

  VerificationListController(VerificationList list, Views views) {
    this.list = list;
    this.views = views;
  }

  @GetMapping(path = "/api/onboarding-verifications/", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List Onboarding Verifications")
  @Parameter(name = "country", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "legal_name", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "legal_person_identifier",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string"))
  @Parameter(name = "query", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "status",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "validation_method",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "user_uuid",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", format = "uuid"))
  @Parameter(name = "o", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  ResponseEntity<List<VerificationView>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Paging paging = Paging.of(request);
    Wish wish = wish(request);
    long count = list.count(user, wish);
    paging.check(count);
    return paging.answer(
        views.verifications(user, list.page(user, wish, count, paging.offset(), paging.size())),
        count);
  }

  private static Wish wish(HttpServletRequest request) {
    Filters filters = new Filters(request);
    String country = filters.text("country");
    Filters.Sorting<Order> sorting = filters.sorting(Order.values());
    return new Wish(
        filters.id("user_uuid").orElse(null),
        country == null ? null : country.toUpperCase(Locale.ROOT),
        filters.text("legal_name"),
        filters.text("legal_person_identifier"),
        filters.text("query"),
        filters.choices("status", Status.values(), Status::code, LABELS),
        filters.texts("validation_method"),
        sorting.by(),
        sorting.descending());
  }
}
