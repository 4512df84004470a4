package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.AuditChain;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.AuditTrail.Written;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done to a verification can be proved later. */
@ServerTest
class VerificationAuditTest {
  @LocalServerPort private int port;
  @Autowired private AuditTrail trail;
  @Autowired private AuditChain chain;
  @Autowired private Partners partners;
  @Autowired private JdbcClient jdbc;

  @Test
  void answersValidationsAndDecisionsStandInTheTrailWithBeforeAndAfter() {
    Applicant bob = Applicant.of(port, "bob");
    String id = bob.start("70000310", "70000898");
    bob.answerEverything(id);
    bob.act(id, "run_validation", "");
    String justification =
        bob.post(
                Applicant.JUSTIFICATIONS + "create_justification/",
                "{\"verification_uuid\":\"" + id + "\"}")
            .json()
            .path("uuid")
            .stringValue();
    Applicant.of(port, "staff")
        .post(Applicant.JUSTIFICATIONS + justification + "/reject/", "{\"staff_notes\":\"no\"}");

    List<Written> written = trail.of(partner(), UUID.fromString(id));

    assertThat(written.stream().map(one -> one.entry().action()).distinct())
        .containsExactly(
            "verification.begun",
            "verification.answered",
            "verification.validated",
            "justification.created",
            "verification.failed",
            "justification.rejected");
    Written validated =
        written.stream()
            .filter(one -> one.entry().action().equals("verification.validated"))
            .findFirst()
            .orElseThrow();
    assertThat(validated.entry().actor()).isEqualTo("bob");
    assertThat(validated.entry().before()).contains("\"status\":\"pending\"");
    assertThat(validated.entry().after())
        .contains("\"status\":\"escalated\"", "NOT_AUTHORIZED")
        .doesNotContain("70000898");
  }

  @Test
  void anEntryThatWasChangedInTheDatabaseBreaksTheChain() {
    String id = Applicant.of(port, "alice").start("{\"country\":\"US\"}");
    chain.sealAll();
    assertThat(chain.firstBroken(partner())).isEmpty();

    changeAfterState(id, " ");
    assertThat(chain.firstBroken(partner())).isPresent();

    changeAfterState(id, "");
    assertThat(chain.firstBroken(partner())).isEmpty();
  }

  private void changeAfterState(String id, String added) {
    jdbc.sql("update audit_entry set after_state = trim(after_state) || ? where subject_id = ?")
        .param(added)
        .param(UUID.fromString(id))
        .update();
  }

  private UUID partner() {
    return partners
        .caller(PublishedCredentials.VERIFICATION.cid())
        .orElseThrow()
        .program()
        .partnerId();
  }
}
