package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.customer.Customer.Status;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be done with a business in each of its states, over HTTP. */
@ServerTest
class BusinessLifeCycleTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private CustomerLife life;
  private BusinessPartner partner;

  @BeforeEach
  void logIn() {
    partner = BusinessPartner.demo(port);
  }

  @ParameterizedTest
  @CsvSource({
    "active,    reactivate, 200, active",
    "active,    update,     200, active",
    "active,    get,        200, active",
    "active,    address,    200, active",
    "active,    suspend,    200, suspended",
    "active,    block,      200, blocked",
    "active,    document,   200, active",
    "suspended, reactivate, 200, active",
    "suspended, update,     resource_user_inactive, suspended",
    "suspended, get,        resource_user_inactive, suspended",
    "suspended, address,    resource_user_inactive, suspended",
    "suspended, suspend,    user_record_already_suspended, suspended",
    "suspended, block,      200, blocked",
    "suspended, document,   resource_user_inactive, suspended",
    "blocked,   reactivate, resource_user_inactive, blocked",
    "blocked,   update,     resource_user_inactive, blocked",
    "blocked,   get,        resource_user_inactive, blocked",
    "blocked,   address,    resource_user_inactive, blocked",
    "blocked,   suspend,    user_record_already_suspended, blocked",
    "blocked,   block,      200, blocked",
    "blocked,   document,   resource_user_inactive, blocked",
    "in_review, reactivate, resource_user_inactive, in_review",
    "in_review, update,     resource_user_inactive, in_review",
    "in_review, get,        resource_user_inactive, in_review",
    "in_review, suspend,    user_record_already_suspended, in_review",
    "in_review, block,      200, blocked"
  })
  void everyCommandAnswersInEveryStateAndLeavesTheRightOne(
      String state, String command, String expected, String after) {
    String id = partner.created();
    bring(id, state);

    Answer answer = command(command, id);

    if (expected.equals("200")) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    } else {
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().path("link").stringValue()).endsWith("#" + expected);
    }
    assertThat(status(id)).isEqualToIgnoringCase(after);
  }

  private void bring(String id, String state) {
    switch (state) {
      case "suspended" -> partner.suspend(id);
      case "blocked" -> partner.block(id);
      case "in_review" ->
          life.move(
              partnerId(id),
              UserIds.read(id),
              Set.of(Status.ACTIVE),
              Status.IN_REVIEW,
              "test",
              "a match on a watch list");
      default -> assertThat(state).isEqualTo("active");
    }
  }

  private Answer command(String command, String id) {
    String[] user = {"X-Auth-User-ID", id};
    return switch (command) {
      case "reactivate" -> partner.reactivate(id);
      case "update" -> partner.update(id, Map.of("name", "Acme Renamed"));
      case "get" -> partner.get(id);
      case "address" ->
          partner.call(
              "PUT",
              "/businesses/addresses/foundation",
              BusinessPartner.form(ErrorScenarios.address()),
              user);
      case "suspend" -> partner.suspend(id);
      case "block" -> partner.block(id);
      case "document" ->
          partner.call(
              "POST", "/businesses/authentications/documents", BusinessDocumentTest.PDF, user);
      default -> throw new AssertionError(command);
    };
  }

  private String status(String id) {
    return one("select status from customer where customer_id = ?", id, String.class);
  }

  private UUID partnerId(String id) {
    return one("select partner_id from customer where customer_id = ?", id, UUID.class);
  }

  private <T> T one(String sql, String id, Class<T> type) {
    return jdbc.sql(sql).param(UserIds.read(id)).query(type).single();
  }

  @Test
  void everyChangeOfStatusIsAnEventWithItsActor() {
    String id = partner.created();
    partner.suspend(id);
    partner.reactivate(id);
    partner.block(id);

    List<String> events =
        life.of(partnerId(id), UserIds.read(id)).stream()
            .map(event -> event.before() + " → " + event.after() + " by " + event.actor())
            .toList();

    assertThat(events)
        .containsExactly(
            "null → ACTIVE by demo",
            "ACTIVE → SUSPENDED by demo",
            "SUSPENDED → ACTIVE by demo",
            "ACTIVE → BLOCKED by demo");
  }

  @Test
  void mailAndMobileAreFreeAgainWhenTheirHolderIsBlockedButNotWhenSuspended() {
    Map<String, String> business = BusinessPartner.business();
    String id = partner.create(business).json().path("id").stringValue();

    partner.suspend(id);
    assertThat(partner.create(business).body()).contains("resource_user_email_unique");
    partner.block(id);
    assertThat(partner.create(business).status()).isEqualTo(200);
  }

  @Test
  void aBusinessBeyondTheThresholdIsStoredAsBlockedWithItsReasons() {
    Map<String, String> business =
        BusinessPartner.business(
            "tax_id_type", "tin",
            "tax_id_number", "RISKY-1-0001",
            "tax_id_issuance_country", "PRK",
            "source_of_funds", "Cash deposits",
            "purpose_of_account_opening", "Gambling payouts");

    Answer answer = partner.create(business);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("#user_blocked_risk_threshold_exceeded");
    assertThat(
            jdbc.sql(
                    """
                    select c.status || ' ' || a.status || ' ' || a.score || ' ' || (a.reasons ->> 0)
                    from customer c join risk_assessment a using (partner_id, customer_id) where c.email_key = ?
                    """)
                .param(business.get("email"))
                .query(String.class)
                .single())
        .isEqualTo(
            "BLOCKED BLOCKED 110 {\"rule\": \"tax_id_country\", \"input\": \"PRK\", \"weight\": 50}");
  }

  @Test
  void aNameOnAWatchListIsFlaggedAndTheAssessmentNamesTheListAndItsState() {
    Map<String, String> business =
        BusinessPartner.business("name", "Blackmoor Petrochemical Trading LLC");

    Answer answer = partner.create(business);

    assertThat(answer.json().path("risk_assessment_status").stringValue()).isEqualTo("REJECTED");
    assertThat(
            jdbc.sql(
                    """
                    select (a.lists ->> 0) || ' / ' || (a.reasons -> 0 ->> 'rule')
                    from customer c join risk_assessment a using (partner_id, customer_id) where c.email_key = ?
                    """)
                .param(business.get("email"))
                .query(String.class)
                .single())
        .matches("sandbox [0-9a-f]{12} / watch_list");
  }

  @Test
  void aTaxIdIsUsedAsOftenAsTheProgramAllowsAndABlockFreesNone() {
    BusinessPartner ph = partner.in("ph");
    for (int i = 0; i < 3; i++) {
      String id = ph.created(filipino());
      ph.block(id);
    }

    assertThat(ph.create(filipino()).body())
        .contains("#resource_user_tax_id_number_max_limit_reached");
  }

  private static String[] filipino() {
    return new String[] {
      "mobile_country_code", "63",
      "foundation_date", "2015-04-01",
      "purpose_of_account_opening", "Payroll",
      "source_of_funds", "Grant",
      "tax_id_type", "tin",
      "tax_id_number", "123-456-789-000"
    };
  }

  @Test
  void anUpdateChangesWhatIsSentAndKeepsTheRest() {
    String id = partner.created("preferred_name", "Acme", "source_of_funds", "Grant");

    Answer answer = partner.update(id, Map.of("name", "Acme Renamed", "source_of_funds", ""));

    assertThat(answer.json().path("name").path("first").stringValue()).isEqualTo("Acme Renamed");
    assertThat(answer.json().path("name").path("preferred").stringValue()).isEqualTo("Acme");
    assertThat(answer.json().path("source_of_funds").isNull()).isTrue();
  }

  @Test
  void anUpdateToWhatAnotherHasIsRefusedAndKeepsWhatWas() {
    Map<String, String> other = BusinessPartner.business();
    partner.create(other);
    Map<String, String> own = BusinessPartner.business();
    String id = partner.create(own).json().path("id").stringValue();

    Answer answer = partner.update(id, Map.of("email", other.get("email")));

    assertThat(answer.body()).contains("#resource_user_email_unique");
    assertThat(partner.get(id).json().path("email").stringValue()).isEqualTo(own.get("email"));
  }

  @Test
  void anotherPartnerSeesNothing() {
    String id = partner.created();
    BusinessPartner other = BusinessPartner.as(port, "other", "secret", "sg");

    assertThat(other.get(id).status()).isEqualTo(403);
    assertThat(other.reactivate(id).status()).isEqualTo(403);
    assertThat(other.suspend(id).status()).isEqualTo(403);
    assertThat(other.create().body()).contains("#restricted_resource");
  }
}
