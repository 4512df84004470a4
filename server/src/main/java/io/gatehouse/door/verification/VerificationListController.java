package io.gatehouse.door.verification;

import io.gatehouse.checklist.Values;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private static final int LONGEST_FILTER = 255;

  private final VerificationList list;
  private final Views views;

  VerificationListController(VerificationList list, Views views) {
    this.list = list;
    this.views = views;
  }

  @GetMapping(path = "/api/onboarding-verifications/", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "onboarding_verifications_list",
      summary = "List Onboarding Verifications")
  @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
  @Parameter(name = "page_size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
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
      @Parameter(hidden = true) @AuthenticationPrincipal User user, HttpServletRequest request) {
    Paging paging = Paging.of(request);
    Wish wish = wish(request);
    long count = list.count(user, wish);
    paging.check(count);
    return paging.answer(
        views.verifications(user, list.page(user, wish, paging.offset(), paging.size())), count);
  }

  private static Wish wish(HttpServletRequest request) {
    String order = Optional.ofNullable(request.getParameter("o")).orElse("-created");
    return new Wish(
        userId(request),
        text(request, "country") == null
            ? null
            : String.valueOf(text(request, "country")).toUpperCase(Locale.ROOT),
        text(request, "legal_name"),
        text(request, "legal_person_identifier"),
        text(request, "query"),
        statuses(request),
        given(request, "validation_method"),
        order(order.startsWith("-") ? order.substring(1) : order),
        order.startsWith("-"));
  }

  private static @Nullable UUID userId(HttpServletRequest request) {
    String given = text(request, "user_uuid");
    return given == null
        ? null
        : Values.id(given).orElseThrow(() -> ApiErrors.field("user_uuid", ApiErrors.NOT_A_UUID));
  }

  private static @Nullable String text(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (given.indexOf('\0') >= 0) {
      throw ApiErrors.field(name, ApiErrors.NUL_CHARACTER);
    }
    return given.substring(0, Math.min(given.length(), LONGEST_FILTER));
  }

  private static List<String> given(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? List.of()
        : Arrays.stream(values)
            .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
            .toList();
  }

  private static List<Status> statuses(HttpServletRequest request) {
    return given(request, "status").stream().map(VerificationListController::status).toList();
  }

  private static Status status(String given) {
    return Arrays.stream(Status.values())
        .filter(status -> status.code().equals(given) || status == LABELS.get(given))
        .findFirst()
        .orElseThrow(
            () ->
                ApiErrors.field(
                    "status",
                    "Select a valid choice. " + given + " is not one of the available choices."));
  }

  private static Order order(String given) {
    return Arrays.stream(Order.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                ApiErrors.field(
                    "o",
                    "Select a valid choice. " + given + " is not one of the available choices."));
  }
}
