package io.gatehouse.application;

import io.gatehouse.acceptance.Acceptances;
import io.gatehouse.acceptance.Acceptances.Asked;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customers;
import io.gatehouse.customer.NewCustomer;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The last step of an application: from everything given to a customer. Always within a
 * transaction.
 */
@Component
class Completion {
  private final ApplicationStore store;
  private final Customers customers;
  private final Acceptances acceptances;
  private final SealedFacts sealed;
  private final Clock clock;

  Completion(
      ApplicationStore store,
      Customers customers,
      Acceptances acceptances,
      SealedFacts sealed,
      Clock clock) {
    this.store = store;
    this.customers = customers;
    this.acceptances = acceptances;
    this.sealed = sealed;
    this.clock = clock;
  }

  /**
   * Makes the customer of an application that was complete at once; empty when the company is one
   * already, or has an application.
   */
  Optional<String> create(Application application) {
    return store.insertComplete(application, clock.instant())
        ? Optional.of(finish(application).orElseThrow())
        : Optional.empty();
  }

  /**
   * Makes the customer of an application that was kept and is complete now; empty when the company
   * is one already.
   */
  Optional<String> finish(Application application) {
    Optional<String> number = customers.create(customer(application));
    number.ifPresent(
        n -> {
          store.update(application.created(n), clock.instant());
          acceptances.begin(asked(application, n));
        });
    return number;
  }

  private static Asked asked(Application application, String customerNumber) {
    Facts facts = application.facts();
    return new Asked(
        application.partnerId(),
        application.program().market(),
        customerNumber,
        application.situation().language(),
        facts.get(Fields.CONTACT_EMAIL, ""),
        facts.get(Fields.AGREEMENT_EMAIL),
        facts.get(Fields.KYC_EMAIL));
  }

  private NewCustomer customer(Application application) {
    Facts facts = sealed.seal(application.partnerId(), application.situation());
    return new NewCustomer(
        application.partnerId(),
        application.program().programId(),
        application.applicationId(),
        application.situation().country().alpha3(),
        application.businessKey(),
        Customer.Status.AWAITING_ACCEPTANCE,
        "application",
        sealed.json(company(facts)),
        users(facts));
  }

  private static Map<String, String> company(Facts facts) {
    Map<String, String> company = new TreeMap<>(facts.values());
    company.keySet().removeIf(path -> path.startsWith("users["));
    return company;
  }

  private List<String> users(Facts facts) {
    List<String> users = new ArrayList<>();
    for (int i = 0; i < facts.users(); i++) {
      String prefix = "users[" + i + "].";
      Map<String, String> user = new TreeMap<>();
      facts
          .values()
          .tailMap(prefix)
          .forEach(
              (path, value) -> {
                if (path.startsWith(prefix)) {
                  user.put(path.substring(prefix.length()), value);
                }
              });
      users.add(sealed.json(user));
    }
    return users;
  }
}
