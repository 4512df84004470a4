package io.gatehouse.verification;

import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Completions;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.customer.Customers;
import io.gatehouse.customer.NewCustomer;
import io.gatehouse.partner.User;
import io.gatehouse.partner.Users;
import io.gatehouse.verification.Verification.CustomerKey;
import io.gatehouse.verification.Verification.Status;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the customer of a verification whose company is verified and whose checklist is complete.
 */
@Component
public class CustomerCreation {
  private final VerificationStore store;
  private final Completions completions;
  private final Customers customers;
  private final CustomerDirectory directory;
  private final Users users;
  private final Journal journal;
  private final JsonMapper json;
  private final Clock clock;

  CustomerCreation(
      VerificationStore store,
      Completions completions,
      Customers customers,
      CustomerDirectory directory,
      Users users,
      Journal journal,
      JsonMapper json,
      Clock clock) {
    this.store = store;
    this.completions = completions;
    this.customers = customers;
    this.directory = directory;
    this.users = users;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Created(Customer customer) implements Outcome {}

    record NotFound() implements Outcome {}

    record Refused(Obstacle obstacle) implements Outcome {}
  }

  /** Why there is no customer yet. */
  public sealed interface Obstacle {
    record NotVerified(Status status) implements Obstacle {}

    record CustomerExists() implements Obstacle {}

    /** Required questions of the checklist have no answer. */
    record Incomplete() implements Obstacle {}

    /** The company is a customer already, by another way. */
    record CompanyIsCustomer(String identifier, String country) implements Obstacle {}
  }

  /** What stands in the way, as far as it can be told without looking for other customers. */
  public static Optional<Obstacle> obstacle(
      Verification verification, @Nullable Completion completion) {
    if (verification.status() != Status.VERIFIED) {
      return Optional.of(new Obstacle.NotVerified(verification.status()));
    }
    if (verification.customer() != null) {
      return Optional.of(new Obstacle.CustomerExists());
    }
    return completion != null && !completion.progress().complete()
        ? Optional.of(new Obstacle.Incomplete())
        : Optional.empty();
  }

  /** Makes the customer; the user of the verification becomes its owner. */
  @Transactional
  public Outcome create(User caller, UUID verificationId) {
    Optional<Verification> found =
        store
            .lock(caller.partnerId(), verificationId)
            .filter(verification -> Verifications.visible(caller, verification));
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Verification verification = found.get();
    Completion completion = completions.of(caller.partnerId(), verificationId).orElse(null);
    Optional<Obstacle> obstacle = obstacle(verification, completion);
    return obstacle.isPresent()
        ? new Outcome.Refused(obstacle.get())
        : create(caller, verification, completion);
  }

  private Outcome create(User caller, Verification verification, @Nullable Completion completion) {
    NewCustomer customer = customer(caller, verification, completion);
    if (customers.create(customer).isEmpty()) {
      return new Outcome.Refused(
          new Obstacle.CompanyIsCustomer(
              verification.subject().identifier(), verification.subject().country()));
    }
    Customer made =
        directory
            .find(
                customer.partnerId(),
                customer.programId(),
                customer.country(),
                customer.businessId())
            .orElseThrow();
    Verification after = verification.with(new CustomerKey(made.customerId(), made.number()));
    store.update(after, clock.instant());
    journal.changed(caller, "verification.customer_created", verification, after);
    return new Outcome.Created(made);
  }

  /** The customer that a verified company is already, whoever brought it. */
  Optional<Customer> existing(Verification verification) {
    return verification.subject().identifier().isBlank()
        ? Optional.empty()
        : directory.find(
            verification.partnerId(),
            verification.programId(),
            alpha3(verification),
            businessId(verification));
  }

  private NewCustomer customer(
      User caller, Verification verification, @Nullable Completion completion) {
    return new NewCustomer(
        verification.partnerId(),
        verification.programId(),
        verification.verificationId(),
        alpha3(verification),
        businessId(verification),
        Customer.Status.ACTIVE,
        caller.username(),
        json.writeValueAsString(CustomerFields.facts(fields(verification, completion))),
        List.of(json.writeValueAsString(owner(verification))));
  }

  /** Without a number nothing tells that it is the same company; a person has decided on it. */
  private static String businessId(Verification verification) {
    String identifier = verification.subject().identifier();
    return identifier.isBlank()
        ? "verification:" + verification.verificationId()
        : verification.result().company().getOrDefault("legal_person_identifier", identifier);
  }

  private static String alpha3(Verification verification) {
    String code = verification.subject().country();
    return Countries.of(code).map(Country::alpha3).orElse(code);
  }

  /** The register goes before answers, answers before what was typed at the beginning. */
  private static Map<String, String> fields(
      Verification verification, @Nullable Completion completion) {
    Map<String, String> company = verification.result().company();
    Map<String, String> answers = new LinkedHashMap<>();
    if (completion != null) {
      completion
          .customerData()
          .forEach((name, value) -> answers.put(name, CustomerFields.text(value)));
    }
    String identifier = verification.subject().identifier();
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "name", company.get("name"));
    put(fields, "name", answers.get("name"));
    put(fields, "name", verification.subject().legalName());
    put(fields, "name", "Company " + identifier);
    put(fields, "country", alpha3(verification));
    put(fields, "registration_code", identifier);
    put(fields, "address", company.get("address"));
    put(fields, "postal", company.get("postal"));
    answers.keySet().removeAll(List.of("country", "registration_code"));
    answers.forEach((name, value) -> put(fields, name, value));
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.putIfAbsent(name, value);
    }
  }

  private Map<String, String> owner(Verification verification) {
    User user = users.find(verification.partnerId(), verification.owner().userId()).orElseThrow();
    return Map.of(
        "username",
        user.username(),
        "name",
        user.fullName(),
        "email",
        user.email(),
        "role",
        "owner");
  }
}
