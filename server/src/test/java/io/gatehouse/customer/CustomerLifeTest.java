package io.gatehouse.customer;

import static io.gatehouse.customer.Customer.Status.ACTIVE;
import static io.gatehouse.customer.Customer.Status.AWAITING_ACCEPTANCE;
import static io.gatehouse.customer.Customer.Status.BLOCKED;
import static io.gatehouse.customer.Customer.Status.IN_REVIEW;
import static io.gatehouse.customer.Customer.Status.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.ActivationGate.Verdict;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.partner.Caller;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's status changes in one way only, and what it becomes stands in its events. */
@ServerTest
class CustomerLifeTest {
  @Autowired private Customers customers;
  @Autowired private CustomerDirectory directory;
  @Autowired private CustomerLife life;
  @Autowired private AuditTrail audit;
  @Autowired private Partners partners;
  @Autowired private TransactionTemplate transaction;

  @Test
  void everyMoveIsAnEventAndAnAuditEntry() {
    Customer customer = customer(ACTIVE);

    assertThat(move(customer, Set.of(ACTIVE), SUSPENDED)).isTrue();

    assertThat(stored(customer).status()).isEqualTo(SUSPENDED);
    assertThat(life.of(customer.partnerId(), customer.customerId()))
        .extracting(CustomerEvent::before, CustomerEvent::after, CustomerEvent::actor)
        .containsExactly(tuple(null, ACTIVE, "test"), tuple(ACTIVE, SUSPENDED, "officer"));
    assertThat(audit.of(customer.partnerId(), customer.customerId()))
        .extracting(written -> written.entry().after())
        .containsExactly("{\"status\":\"SUSPENDED\"}");
  }

  @Test
  void aMoveFromAnotherStatusThanThoughtChangesNothing() {
    Customer customer = customer(BLOCKED);

    assertThat(move(customer, Set.of(ACTIVE, SUSPENDED), ACTIVE)).isFalse();

    assertThat(stored(customer).status()).isEqualTo(BLOCKED);
    assertThat(life.of(customer.partnerId(), customer.customerId())).hasSize(1);
  }

  @Test
  void ofManyMovesAtOnceOneIsMade() {
    Customer customer = customer(ACTIVE);

    long moved =
        IntStream.range(0, 20)
            .parallel()
            .filter(i -> move(customer, Set.of(ACTIVE), SUSPENDED))
            .count();

    assertThat(moved).isOne();
    assertThat(life.of(customer.partnerId(), customer.customerId())).hasSize(2);
  }

  @Test
  void aCustomerThatNothingHoldsBecomesActiveOnce() {
    Customer customer = customer(AWAITING_ACCEPTANCE);
    List<Customer> told = new ArrayList<>();
    Activation activation = activation(List.of(), told);

    assertThat(activate(activation, customer)).isInstanceOf(Activation.Result.Active.class);
    assertThat(activate(activation, customer)).isInstanceOf(Activation.Result.NotWaiting.class);

    assertThat(stored(customer).status()).isEqualTo(ACTIVE);
    assertThat(told).extracting(Customer::status).containsExactly(ACTIVE);
  }

  @Test
  void aGateHoldsACustomerInReviewUntilItIsClear() {
    Customer customer = customer(AWAITING_ACCEPTANCE);
    List<Customer> told = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>(List.of(new Verdict.Held("a name is listed")));
    Activation activation = activation(List.of(asked -> verdicts.getLast()), told);

    assertThat(activate(activation, customer))
        .isEqualTo(new Activation.Result.Held(List.of("a name is listed")));
    assertThat(stored(customer).status()).isEqualTo(IN_REVIEW);
    assertThat(told).isEmpty();

    verdicts.add(new Verdict.Clear());
    assertThat(activate(activation, customer)).isInstanceOf(Activation.Result.Active.class);
  }

  @Test
  void whenTheListenerFailsTheCustomerWaitsOn() {
    Customer customer = customer(AWAITING_ACCEPTANCE);
    WhenActive broken =
        active -> {
          throw new IllegalStateException("no keys");
        };
    Activation activation =
        new Activation(directory, life, List.of(), List.of(broken), transaction);

    assertThat(catchThrowable(() -> activate(activation, customer))).hasMessage("no keys");

    assertThat(stored(customer).status()).isEqualTo(AWAITING_ACCEPTANCE);
    assertThat(life.of(customer.partnerId(), customer.customerId())).hasSize(1);
  }

  private Activation activation(List<ActivationGate> gates, List<Customer> told) {
    return new Activation(directory, life, gates, List.of(told::add), transaction);
  }

  private static Activation.Result activate(Activation activation, Customer customer) {
    return activation.activate(customer.partnerId(), customer.customerId(), "officer");
  }

  private boolean move(Customer customer, Set<Status> from, Status to) {
    return life.move(
        customer.partnerId(), customer.customerId(), from, to, "officer", "the test says so");
  }

  private Customer stored(Customer customer) {
    return directory.find(customer.partnerId(), customer.customerId(), null).orElseThrow();
  }

  private Customer customer(Status status) {
    Caller caller = partners.caller(PublishedCredentials.FINLAND.cid()).orElseThrow();
    String businessId = UUID.randomUUID().toString();
    UUID partnerId = caller.program().partnerId();
    UUID programId = caller.program().programId();
    customers.create(
        new NewCustomer(
            partnerId,
            programId,
            UUID.randomUUID(),
            "FIN",
            businessId,
            status,
            "test",
            "{}",
            List.of()));
    return directory.find(partnerId, programId, "FIN", businessId).orElseThrow();
  }
}
