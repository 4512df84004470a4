package io.gatehouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.checklist.Completions.Given;
import io.gatehouse.checklist.Completions.Shown;
import io.gatehouse.country.Market;
import io.gatehouse.customer.Activation;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.questionnaire.Known;
import io.gatehouse.questionnaire.Questionnaires;
import io.gatehouse.questionnaire.Saved;
import io.gatehouse.questionnaire.Sheet;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a company names in its questionnaire is screened before it becomes a customer. */
@ServerTest
class ScreenedPeopleTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private Activation activation;
  @Autowired private Questionnaires questionnaires;
  private UUID partnerId;
  private UUID customerId;
  private Filled filled;

  @BeforeEach
  void anAcceptorBeginsToAnswer() {
    Http.Answer created = ProfilePartner.of(port, "1000011").create(Profile.complete());
    assertThat(created.status()).as(created.body()).isEqualTo(200);
    jdbc.sql(
            """
            select a.partner_id, a.customer_id, a.acceptance_id, c.program_id
            from acceptance a join customer c using (partner_id, customer_id)
            where c.customer_number = ? and a.paper = 'KYC'
            """)
        .param(created.json().path("customerId").stringValue())
        .query(
            row -> {
              partnerId = row.getObject("partner_id", UUID.class);
              customerId = row.getObject("customer_id", UUID.class);
              filled =
                  questionnaires
                      .begin(
                          partnerId,
                          row.getObject("program_id", UUID.class),
                          Market.FI,
                          row.getObject("acceptance_id", UUID.class),
                          Known.NOTHING)
                      .orElseThrow();
            });
  }

  @Test
  void anOwnerWhoMayBeListedHoldsTheCompanyBack() {
    owner("Mirela Drakkonen", "1974-11-02");

    assertThat(activation.activate(partnerId, customerId, "test"))
        .isInstanceOf(Activation.Result.Held.class);
    assertThat(alerts()).containsExactly("kyc.owners[0] SB-2");
  }

  @Test
  void anOwnerWhoIsOnNoListHoldsNobodyBack() {
    owner("Aino Nieminen", "1974-11-02");

    assertThat(activation.activate(partnerId, customerId, "test"))
        .isInstanceOf(Activation.Result.Active.class);
    assertThat(alerts()).isEmpty();
  }

  private void owner(String name, String birthDate) {
    Sheet sheet = new Sheet(filled.checklist());
    List<Given> given =
        List.of(
            sheet.given("legal_form", 0),
            sheet.given("ownership", 0),
            sheet.entries(
                "owners",
                List.of(
                    Map.of(
                        "name",
                        name,
                        "finnish_code",
                        false,
                        "birth_date",
                        birthDate,
                        "nationality",
                        "FI"))));
    List<UUID> ids = given.stream().map(Given::questionId).toList();
    Filled now = questionnaires.find(partnerId, filled.subjectId()).orElseThrow();
    assertThat(
            questionnaires.save(
                partnerId,
                filled.subjectId(),
                UUID.randomUUID(),
                new Shown(ids, now.completion().state(ids)),
                given))
        .isInstanceOfSatisfying(Saved.Kept.class, saved -> assertThat(saved.refused()).isEmpty());
  }

  private List<String> alerts() {
    return jdbc.sql(
            "select path || ' ' || entry_id from screening_alert where partner_id = ? and customer_id = ?")
        .param(partnerId)
        .param(customerId)
        .query(String.class)
        .list();
  }
}
