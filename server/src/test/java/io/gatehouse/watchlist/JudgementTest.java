package io.gatehouse.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.Activation;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A name on a list holds a customer until a person has judged; the judgement stays. */
@ServerTest
class JudgementTest {
  private static final String ALERTS = "/api/screening/alerts/";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Activation activation;
  @Autowired private AuditTrail audit;
  private Applicant staff;
  private StoredCustomers stored;

  @BeforeEach
  void connect() {
    staff = Applicant.of(port, "staff");
    stored = StoredCustomers.of(context);
  }

  @Test
  void aCustomerWithoutAListedNameBecomesActive() {
    Customer customer = customer("Koivu Design Oy", "Aino", "Nieminen");

    assertThat(activate(customer)).isInstanceOf(Activation.Result.Active.class);
    assertThat(alerts(customer)).isEmpty();
  }

  @Test
  void aListedNameHoldsACustomerUntilItIsJudgedNotToBeTheSame() {
    Customer customer = customer("Koivu Design Oy", "Mirela", "Drakkonen");

    assertThat(activate(customer)).isInstanceOf(Activation.Result.Held.class);
    JsonNode alert = alerts(customer).getFirst();
    assertThat(alert.path("state").stringValue()).isEqualTo("open");
    assertThat(alert.path("path").stringValue()).isEqualTo("users[0]");
    assertThat(alert.path("entry").path("id").stringValue()).isEqualTo("SB-2");
    assertThat(alert.path("cause").stringValue()).isEqualTo("activation");
    assertThat(alert.path("explanation").size()).isGreaterThan(1);

    Answer judged = judge(alert, "not_the_same", "born in another year");

    assertThat(judged.status()).isEqualTo(200);
    assertThat(judged.json().path("judgement").path("by").stringValue()).isEqualTo("staff");
    awaitStatus(customer, Status.ACTIVE);
  }

  @Test
  void aCustomerGoesOnOnlyWhenItsLastAlertIsJudged() {
    Customer customer = customer("Blackmoor Petrochemical Trading", "Mirela", "Drakkonen");
    activate(customer);
    List<JsonNode> alerts = alerts(customer);
    assertThat(alerts).hasSize(2);

    judge(alerts.getFirst(), "not_the_same", "another company");
    activate(customer);
    assertThat(status(customer)).isEqualTo(Status.IN_REVIEW);

    judge(alerts.getLast(), "not_the_same", "another person");
    awaitStatus(customer, Status.ACTIVE);
  }

  @Test
  void aCustomerWithANameJudgedToBeTheSameIsTurnedDown() {
    Customer customer = customer("Severny Tuman Shipping", "Aino", "Nieminen");
    activate(customer);
    JsonNode alert = alerts(customer).getFirst();

    judge(alert, "the_same", "same registration number");

    assertThat(status(customer)).isEqualTo(Status.REJECTED);
    assertThat(judge(alert, "not_the_same", "changed my mind").status()).isEqualTo(409);
    assertThat(activate(customer)).isInstanceOf(Activation.Result.NotWaiting.class);
  }

  @Test
  void anActiveCustomerIsBlockedWhenASecondLookFindsItTheSame() {
    Customer customer = customer("Koivu Design Oy", "Mirela", "Drakkonen");
    activate(customer);
    JsonNode alert = alerts(customer).getFirst();
    judge(alert, "not_the_same", "first look");
    awaitStatus(customer, Status.ACTIVE);

    judge(alert, "the_same", "a second look at the passport");

    assertThat(status(customer)).isEqualTo(Status.BLOCKED);
    assertThat(audit.of(customer.partnerId(), id(alert)))
        .extracting(written -> written.entry().actor() + " " + written.entry().action())
        .containsExactly("staff screening_alert.judge", "staff screening_alert.judge");
  }

  @Test
  void aJudgementNeedsAVerdictAndAReason() {
    Customer customer = customer("Koivu Design Oy", "Mirela", "Drakkonen");
    activate(customer);
    JsonNode alert = alerts(customer).getFirst();

    Answer answer = staff.post(address(alert), "{\"verdict\":\"perhaps\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").valueStream().map(e -> e.path("path").stringValue()))
        .containsExactly("verdict", "reason");
    assertThat(alerts(customer).getFirst().path("state").stringValue()).isEqualTo("open");
  }

  @Test
  void onlyStaffSeesAlerts() {
    assertThat(Applicant.of(port, "alice").get(ALERTS).status()).isEqualTo(403);
    assertThat(Applicant.of(port, "support").get(ALERTS).status()).isEqualTo(403);
    assertThat(Applicant.with(port, "Token nobody").get(ALERTS).status()).isEqualTo(401);
    assertThat(staff.get(ALERTS + UUID.randomUUID() + "/").status()).isEqualTo(404);
    assertThat(staff.get(ALERTS + "?state=half&limit=0").json().path("errors").size()).isEqualTo(2);
  }

  private Activation.Result activate(Customer customer) {
    return activation.activate(customer.partnerId(), customer.customerId(), "test");
  }

  private Status status(Customer customer) {
    return stored.status(customer);
  }

  private void awaitStatus(Customer customer, Status status) {
    await().atMost(Duration.ofSeconds(30)).until(() -> status(customer) == status);
  }

  private List<JsonNode> alerts(Customer customer) {
    return staff
        .get(ALERTS + "?customer=" + customer.customerId())
        .json()
        .path("alerts")
        .valueStream()
        .toList();
  }

  private Answer judge(JsonNode alert, String verdict, String reason) {
    return staff.post(
        address(alert), "{\"verdict\":\"" + verdict + "\",\"reason\":\"" + reason + "\"}");
  }

  private static String address(JsonNode alert) {
    return ALERTS + id(alert) + "/judge/";
  }

  private static UUID id(JsonNode alert) {
    return UUID.fromString(alert.path("uuid").stringValue());
  }

  private Customer customer(String company, String firstName, String lastName) {
    return stored.add(company, firstName, lastName, Status.AWAITING_ACCEPTANCE);
  }
}
