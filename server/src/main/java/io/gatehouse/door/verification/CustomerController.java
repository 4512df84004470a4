package io.gatehouse.door.verification;

import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers: all of them for staff and support, their own for others. */
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("USER")
@Tag(name = "customers")
class CustomerController {
  private final CustomerDirectory customers;
  private final CustomerContract contract;

  CustomerController(CustomerDirectory customers, CustomerContract contract) {
    this.customers = customers;
    this.contract = contract;
  }

  @GetMapping("/")
  @Operation(summary = "List customers")
  ResponseEntity<List<Map<String, @Nullable Object>>> list(
      @AuthenticationPrincipal User user, HttpServletRequest request) {
    Paging paging = Paging.of(request);
    long count = customers.count(user.partnerId(), owner(user));
    paging.check(count);
    return paging.answer(
        customers
            .page(user.partnerId(), owner(user), count, paging.offset(), paging.size())
            .stream()
            .map(contract::show)
            .toList(),
        count);
  }

  @GetMapping("/{uuid}/")
  @Operation(summary = "Retrieve a customer")
  Map<String, @Nullable Object> retrieve(
      @AuthenticationPrincipal User user, @PathVariable String uuid) {
    return customers
        .find(user.partnerId(), Paths.id(uuid), owner(user))
        .map(contract::show)
        .orElseThrow(ApiErrors::notFound);
  }

  private static @Nullable String owner(User user) {
    return user.seesAll() ? null : user.username();
  }
}
