package io.gatehouse.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.customer.Activation;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePackages;
import io.gatehouse.evidence.Unpacked;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Evidence tells what was compared with which lists, also when nothing was found. */
@ServerTest
class ScreeningEvidenceTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Activation activation;
  @Autowired private EvidencePackages packages;
  @Autowired private TestClock clock;
  private StoredCustomers stored;

  @BeforeEach
  void connect() {
    stored = StoredCustomers.of(context);
  }

  @Test
  void namesThatNobodyFoundStandWithTheListsTheyWereComparedWith() throws Exception {
    Customer customer = waiting("Koivu Design Oy", "Aino", "Nieminen");
    activate(customer);

    Unpacked evidence = evidence(customer, Audience.PARTNER);

    JsonNode check = evidence.json("screening/checks.json").get(0);
    assertThat(check.path("cause").stringValue()).isEqualTo("ACTIVATION");
    assertThat(check.path("hits").intValue()).isZero();
    assertThat(check.path("names").toString()).contains("users[0]", "Aino Nieminen", "Koivu");
    JsonNode list = check.path("lists").get(0);
    assertThat(list.path("list").stringValue()).isEqualTo("sandbox");
    assertThat(list.path("version").stringValue()).matches("\\p{XDigit}{64}");
    assertThat(list.path("entries").intValue()).isPositive();
    assertThat(check.path("thresholds").path("reviewSimilarity").doubleValue()).isPositive();
    assertThat(evidence.parts()).doesNotContainKey("screening/alerts.json");
  }

  @Test
  void whatWasFoundStandsWithWhoJudgedItAndWhy() throws Exception {
    Customer customer = waiting("Koivu Design Oy", "Mirela", "Drakkonen");
    activate(customer);
    judgeOnlyAlertOf(customer, "born in another year");

    Unpacked evidence = evidence(customer, Audience.COMPLIANCE_OFFICER);

    JsonNode alert = evidence.json("screening/alerts.json").get(0);
    assertThat(alert.path("entry").path("id").stringValue()).isEqualTo("SB-2");
    assertThat(alert.path("list_version").stringValue()).matches("\\p{XDigit}{64}");
    assertThat(alert.path("explanation").size()).isGreaterThan(1);
    assertThat(alert.path("judgement").path("verdict").stringValue()).isEqualTo("NOT_THE_SAME");
    assertThat(alert.path("judgement").path("reason").stringValue())
        .isEqualTo("born in another year");
    assertThat(alert.path("judgement").path("by").stringValue()).isEqualTo("staff");
    assertThat(evidence.json("screening/checks.json").get(0).path("hits").intValue()).isEqualTo(1);
    assertThat(evidence.json("audit/chain.json").toString()).contains("screening_alert.judge");
  }

  @Test
  void numbersOfListedOnesAreForTheOfficerAlone() throws Exception {
    Customer customer = waiting("Severny Tuman Shipping", "Aino", "Nieminen");
    activate(customer);

    assertThat(identifiers(evidence(customer, Audience.COMPLIANCE_OFFICER)).size()).isPositive();
    assertThat(identifiers(evidence(customer, Audience.PARTNER)).size()).isZero();
  }

  private static JsonNode identifiers(Unpacked evidence) {
    return evidence.json("screening/alerts.json").get(0).path("entry").path("identifiers");
  }

  @Test
  void whoIsScreenedReadsNothingOfIt() throws Exception {
    Customer customer = waiting("Koivu Design Oy", "Mirela", "Drakkonen");
    activate(customer);

    Unpacked evidence = evidence(customer, Audience.APPLICANT);

    assertThat(evidence.parts().keySet()).noneMatch(part -> part.startsWith("screening/"));
    assertThat(evidence.text()).doesNotContain("SB-2", "watch list");
  }

  @Test
  void aCustomerThatWasActiveFromTheBeginningStandsInTheLookAtAllNewOnes() throws Exception {
    Customer customer = stored.add("Koivu Design Oy", "Aino", "Nieminen", Customer.Status.ACTIVE);

    clock.pass(Duration.ofSeconds(20));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                evidence(customer, Audience.PARTNER).parts().containsKey("screening/checks.json"));

    JsonNode look = evidence(customer, Audience.PARTNER).json("screening/checks.json").get(0);
    assertThat(look.path("cause").stringValue()).isEqualTo("NEW_CUSTOMER");
    assertThat(look.path("all_customers_since").stringValue())
        .isLessThan(customer.createdAt().toString());
    assertThat(look.path("lists").get(0).path("list").stringValue()).isEqualTo("sandbox");
  }

  private Customer waiting(String company, String firstName, String lastName) {
    return stored.add(company, firstName, lastName, Status.AWAITING_ACCEPTANCE);
  }

  private void activate(Customer customer) {
    activation.activate(customer.partnerId(), customer.customerId(), "test");
  }

  private void judgeOnlyAlertOf(Customer customer, String reason) {
    Applicant staff = Applicant.of(port, "staff");
    JsonNode alert =
        staff
            .get("/api/screening/alerts/?customer=" + customer.customerId())
            .json()
            .path("alerts")
            .get(0);
    assertThat(
            staff
                .post(
                    "/api/screening/alerts/" + alert.path("uuid").stringValue() + "/judge/",
                    "{\"verdict\":\"not_the_same\",\"reason\":\"%s\"}".formatted(reason))
                .status())
        .isEqualTo(200);
  }

  private Unpacked evidence(Customer customer, Audience audience) throws Exception {
    return Unpacked.of(
        packages, new Http(port), customer.partnerId(), customer.customerId(), audience);
  }
}
