package io.gatehouse.business;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.customer.NewCustomer;
import io.gatehouse.customer.UniqueCustomers;
import io.gatehouse.customer.UniqueCustomers.Change;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.risk.Assessment;
import io.gatehouse.risk.RiskCases;
import io.gatehouse.risk.RiskCases.Standing;
import io.gatehouse.risk.RiskFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Businesses in the database. What is written together is one transaction, with its trail. */
@Component
class BusinessStore {
  private final CustomerDirectory directory;
  private final UniqueCustomers customers;
  private final RiskCases risk;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final TransactionTemplate transaction;

  BusinessStore(
      CustomerDirectory directory,
      UniqueCustomers customers,
      RiskCases risk,
      AuditTrail audit,
      JsonMapper json,
      TransactionTemplate transaction) {
    this.directory = directory;
    this.customers = customers;
    this.risk = risk;
    this.audit = audit;
    this.json = json;
    this.transaction = transaction;
  }

  /** The business, or why there is none for the caller. */
  BusinessOutcome find(BusinessProgram program, UUID customerId) {
    Optional<Customer> found = directory.find(program.partnerId(), customerId, null);
    if (found.isEmpty()) {
      return new BusinessOutcome.NotFound();
    }
    Customer customer = found.get();
    if (!customer.programId().equals(program.programId())
        || !BusinessFacts.ofBusiness(customer.facts())) {
      return new BusinessOutcome.NoAccess();
    }
    return new BusinessOutcome.Done(
        new Business(
            customer,
            BusinessFacts.details(customer.facts()),
            risk.standing(program.partnerId(), customerId)));
  }

  /** An assessment with what it was made from. */
  record Assessed(Assessment assessment, RiskFacts facts) {}

  /** Makes a business; empty when something of it is taken. */
  Optional<Business> create(
      BusinessProgram program,
      UUID customerId,
      BusinessDetails details,
      Status status,
      Assessed risk,
      String actor) {
    BusinessKeys keys = BusinessKeys.of(program.rules(), details, customerId);
    Map<String, String> facts = BusinessFacts.facts(details, program.rules().country(), Map.of());
    NewCustomer customer =
        new NewCustomer(
            program.partnerId(),
            program.programId(),
            customerId,
            keys.country(),
            keys.businessId(),
            status,
            actor,
            json.writeValueAsString(facts),
            List.of());
    return customers
        .create(
            customerId,
            customer,
            facts,
            keys.unique(),
            this.risk.kept(program, risk.assessment(), risk.facts()))
        .map(made -> new Business(made, details, new Standing(risk.assessment().status(), false)));
  }

  /** What is taken by others than this business. */
  UniqueCustomers.Taken taken(BusinessProgram program, BusinessDetails details, UUID customerId) {
    BusinessKeys keys = BusinessKeys.of(program.rules(), details, customerId);
    return customers.taken(
        program.partnerId(),
        program.programId(),
        keys.country(),
        keys.businessId(),
        keys.unique(),
        customerId);
  }

  /** Writes changed details with the assessment of them. */
  Change change(
      BusinessProgram program,
      Business before,
      BusinessDetails details,
      Assessed risk,
      boolean endsExemption,
      String actor) {
    Customer customer = before.customer();
    Map<String, String> facts =
        BusinessFacts.facts(details, program.rules().country(), customer.facts());
    BusinessKeys keys = BusinessKeys.of(program.rules(), details, customer.customerId());
    return write(
        customer,
        facts,
        keys,
        "business.changed",
        actor,
        () -> {
          this.risk.keep(program, customer.customerId(), risk.assessment(), risk.facts());
          if (endsExemption) {
            this.risk.endExemption(customer.partnerId(), customer.customerId());
          }
        });
  }

  boolean changeAddress(
      BusinessProgram program,
      Business before,
      String kind,
      Map<String, String> address,
      String actor) {
    Customer customer = before.customer();
    Map<String, String> facts = BusinessFacts.withAddress(customer.facts(), kind, address);
    BusinessKeys keys = BusinessKeys.of(program.rules(), before.details(), customer.customerId());
    return write(customer, facts, keys, "business.address_changed", actor, () -> {}) == Change.DONE;
  }

  private Change write(
      Customer customer,
      Map<String, String> facts,
      BusinessKeys keys,
      String action,
      String actor,
      Runnable more) {
    String before = json.writeValueAsString(customer.facts());
    String after = json.writeValueAsString(facts);
    return Objects.requireNonNull(
        transaction.execute(
            open -> {
              Change change =
                  customers.change(customer, keys.businessId(), after, before, keys.unique());
              switch (change) {
                case DONE -> {
                  audit.append(
                      new AuditEntry(
                          customer.partnerId(),
                          actor,
                          action,
                          customer.customerId(),
                          before,
                          after));
                  more.run();
                }
                case TAKEN, STALE -> open.setRollbackOnly();
              }
              return change;
            }));
  }

  /** Keeps an assessment that changed nothing else. */
  void keep(BusinessProgram program, UUID customerId, Assessed assessed) {
    risk.keep(program, customerId, assessed.assessment(), assessed.facts());
  }
}
