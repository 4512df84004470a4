package io.gatehouse.watchlist;

import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.customer.Customers;
import io.gatehouse.customer.NewCustomer;
import io.gatehouse.partner.Caller;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.PublishedCredentials;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Customers of the partner whose staff the sandbox publishes. */
record StoredCustomers(Customers customers, CustomerDirectory directory, Partners partners) {

  static StoredCustomers of(ApplicationContext context) {
    return new StoredCustomers(
        context.getBean(Customers.class),
        context.getBean(CustomerDirectory.class),
        context.getBean(Partners.class));
  }

  Customer add(String company, String firstName, String lastName, Status status) {
    Caller caller = partners.caller(PublishedCredentials.VERIFICATION.cid()).orElseThrow();
    UUID partnerId = caller.program().partnerId();
    UUID programId = caller.program().programId();
    String businessId = UUID.randomUUID().toString();
    customers.create(
        new NewCustomer(
            partnerId,
            programId,
            UUID.randomUUID(),
            "FIN",
            businessId,
            status,
            "test",
            "{\"company.name\":\"" + company + "\"}",
            List.of(
                """
                {"first_name":"%s","last_name":"%s","nationality":"FIN"}
                """
                    .formatted(firstName, lastName))));
    return directory.find(partnerId, programId, "FIN", businessId).orElseThrow();
  }

  Status status(Customer customer) {
    return directory.find(customer.partnerId(), customer.customerId(), null).orElseThrow().status();
  }
}
