package io.gatehouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.checklist.Completions.Given;
import io.gatehouse.checklist.Completions.Shown;
import io.gatehouse.country.Market;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePackages;
import io.gatehouse.evidence.Unpacked;
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
import tools.jackson.databind.JsonNode;

/** Evidence tells the questions as they were asked, and every answer as it was given. */
@ServerTest
class AnswersEvidenceTest {
  private static final String CODE = "010180-845B";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private EvidencePackages packages;
  @Autowired private Questionnaires questionnaires;
  private final UUID person = UUID.randomUUID();
  private UUID partnerId;
  private UUID customerId;
  private Sheet sheet;
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
    sheet = new Sheet(filled.checklist());
    save("activity_description", "A café in Helsinki.");
    save("activity_description", "A café in Espoo.");
    keep(
        List.of(
            sheet.entries(
                "owners",
                List.of(Map.of("name", "Aino", "finnish_code", true, "identity_code", CODE)))));
  }

  @Test
  void theAnswersStandBesideTheQuestionsByWhoeverGaveThem() throws Exception {
    Unpacked evidence = evidence(Audience.PARTNER);

    JsonNode answers = evidence.json("questionnaire/answers.json");
    JsonNode activity = named(answers, "activity_description");
    assertThat(activity.path("value").stringValue()).isEqualTo("A café in Espoo.");
    assertThat(activity.path("by").stringValue()).isEqualTo(person.toString());
    assertThat(answers.path("version").intValue()).isEqualTo(filled.checklist().version());
    assertThat(evidence.json("questionnaire/asked.json").toString())
        .contains(activity.path("question").stringValue());
    assertThat(evidence.json("questionnaire/history.json").toString())
        .contains("A café in Helsinki.");
  }

  @Test
  void theOfficerReadsTheCodesOfOwnersAndNobodyElseDoes() throws Exception {
    assertThat(
            named(
                    evidence(Audience.COMPLIANCE_OFFICER).json("questionnaire/answers.json"),
                    "owners")
                .toString())
        .contains("Aino", CODE);
    for (Audience audience : List.of(Audience.PARTNER, Audience.APPLICANT)) {
      assertThat(evidence(audience).text()).contains("Aino").doesNotContain(CODE, "\"sealed\"");
    }
  }

  @Test
  void whoAnswersReadsTheirAnswersButNotWhatStaffLooksAt() throws Exception {
    save("acceptor_pep", true);

    Unpacked evidence = evidence(Audience.APPLICANT);

    assertThat(evidence.json("questionnaire/answers.json").has("for_review")).isFalse();
    assertThat(evidence.text()).contains("A café in Espoo.").doesNotContain("Helsinki.");
    assertThat(evidence.parts()).doesNotContainKey("questionnaire/history.json");
    assertThat(
            evidence(Audience.PARTNER)
                .json("questionnaire/answers.json")
                .path("for_review")
                .toString())
        .contains("kyc.acceptor_pep");
  }

  private static JsonNode named(JsonNode answers, String name) {
    return answers
        .path("answers")
        .valueStream()
        .filter(answer -> answer.path("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void save(String question, Object value) {
    keep(List.of(sheet.given(question, value)));
  }

  private void keep(List<Given> given) {
    Filled now = questionnaires.find(partnerId, filled.subjectId()).orElseThrow();
    List<UUID> questions = given.stream().map(Given::questionId).toList();
    Saved saved =
        questionnaires.save(
            partnerId,
            filled.subjectId(),
            person,
            new Shown(questions, now.completion().state(questions)),
            given);
    assertThat(((Saved.Kept) saved).refused()).isEmpty();
  }

  private Unpacked evidence(Audience audience) throws Exception {
    return Unpacked.of(packages, new Http(port), partnerId, customerId, audience);
  }
}
