package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePackages;
import io.gatehouse.evidence.Unpacked;
import io.gatehouse.risk.RiskDecisions;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.ServerTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Evidence tells how a business was assessed and who let it go on; not to the business. */
@ServerTest
class RiskEvidenceTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private EvidencePackages packages;
  @Autowired private RiskDecisions decisions;
  private final String taxId = "RISKY-2-000" + NUMBER.incrementAndGet();
  private UUID partnerId;
  private UUID customerId;

  @BeforeEach
  void aBusinessIsFlagged() {
    Map<String, String> business =
        BusinessPartner.business(
            "tax_id_type", "tin",
            "tax_id_number", taxId,
            "tax_id_issuance_country", "PRK",
            "source_of_funds", "Cash deposits");
    assertThat(BusinessPartner.demo(port).create(business).status()).isEqualTo(200);
    jdbc.sql("select partner_id, customer_id from customer where email_key = ?")
        .param(business.get("email"))
        .query(
            row -> {
              partnerId = row.getObject("partner_id", UUID.class);
              customerId = row.getObject("customer_id", UUID.class);
            });
  }

  @Test
  void anAssessmentStandsWithItsScoreAndEachReason() throws Exception {
    JsonNode assessment = evidence(Audience.PARTNER).json("risk/assessments.json").get(0);

    assertThat(assessment.path("outcome").stringValue()).isEqualTo("REJECTED");
    assertThat(assessment.path("score").intValue()).isEqualTo(80);
    assertThat(assessment.path("program_version").intValue()).isPositive();
    assertThat(assessment.path("made_by").stringValue()).isEqualTo("risk engine");
    JsonNode reason = assessment.path("reasons").get(0);
    assertThat(reason.path("rule").stringValue()).isEqualTo("tax_id_country");
    assertThat(reason.path("input").stringValue()).isEqualTo("PRK");
    assertThat(reason.path("weight").intValue()).isEqualTo(50);
  }

  @Test
  void theFactsThatItWasMadeFromAreForTheOfficerAlone() throws Exception {
    assertThat(
            evidence(Audience.COMPLIANCE_OFFICER)
                .json("risk/assessments.json")
                .get(0)
                .path("facts")
                .toString())
        .contains(taxId);
    assertThat(evidence(Audience.PARTNER).json("risk/assessments.json").get(0).has("facts"))
        .isFalse();
  }

  @Test
  void whoLetItGoOnStandsWithTheReason() throws Exception {
    decisions.exempt(partnerId, customerId, "known to us for ten years", "officer");

    JsonNode exemption = evidence(Audience.PARTNER).json("risk/exemption.json").get(0);

    assertThat(exemption.path("reason").stringValue()).isEqualTo("known to us for ten years");
    assertThat(exemption.path("granted_by").stringValue()).isEqualTo("officer");
  }

  @Test
  void whoIsAssessedReadsNothingOfIt() throws Exception {
    assertThat(evidence(Audience.APPLICANT).parts().keySet())
        .noneMatch(part -> part.startsWith("risk/"));
  }

  private Unpacked evidence(Audience audience) throws Exception {
    return Unpacked.of(packages, new Http(port), partnerId, customerId, audience);
  }
}
