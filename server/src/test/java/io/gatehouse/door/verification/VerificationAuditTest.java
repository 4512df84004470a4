package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.AuditChain;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.AuditTrail.Written;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.verification.VerificationExpiry;
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
  @Autowired private VerificationExpiry expiry;
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
  void editsOfAJustificationAndItsDocumentsStandInTheTrail() {
    Applicant bob = Applicant.of(port, "bob");
    String id = bob.start("{\"country\":\"US\",\"is_manual_validation\":true}");
    String path =
        Applicant.JUSTIFICATIONS
            + bob.post(
                    Applicant.JUSTIFICATIONS + "create_justification/",
                    "{\"verification_uuid\":\"%s\",\"user_justification\":\"first\"}".formatted(id))
                .json()
                .path("uuid")
                .stringValue()
            + "/";
    bob.call("PATCH", path, "{\"user_justification\":\"second\"}");
    bob.attach(path, "power.pdf", "%PDF-1.4");
    bob.call("DELETE", path, "");

    assertThat(entry(UUID.fromString(id), "justification.changed"))
        .satisfies(entry -> assertThat(entry.before()).contains("\"first\""))
        .satisfies(entry -> assertThat(entry.after()).contains("\"second\""));
    assertThat(entry(UUID.fromString(id), "justification.document_attached").after())
        .contains("power.pdf");
    assertThat(entry(UUID.fromString(id), "justification.deleted").before())
        .contains("\"second\"", "power.pdf");
  }

  @Test
  void whatAdministrationChangesStandsInTheTrailWithBeforeAndAfter() {
    Applicant staff = Applicant.of(port, "staff");
    String checklist = made(staff, "/api/checklists-admin/", "{\"name\":\"Audited\"}");
    String question =
        made(
            staff,
            "/api/checklists-admin-questions/",
            "{\"checklist\":\"" + checklist + "\",\"description\":\"Old words\"}");
    made(
        staff,
        "/api/checklists-admin-questions/",
        "{\"checklist\":\"" + checklist + "\",\"description\":\"Another\"}");
    staff.call(
        "PATCH",
        "/api/checklists-admin-questions/" + question + "/",
        "{\"description\":\"New words\"}");
    String config =
        made(
            staff,
            "/api/onboarding-country-configs/",
            "{\"country\":\"MT\",\"checklist\":\"" + checklist + "\"}");
    staff.call("PATCH", "/api/onboarding-country-configs/" + config + "/", "{\"is_active\":false}");

    AuditEntry changed = trail.of(partner(), UUID.fromString(checklist)).getLast().entry();
    assertThat(changed.actor()).isEqualTo("staff");
    assertThat(changed.before()).contains("Old words").doesNotContain("Another");
    assertThat(changed.after()).contains("New words").doesNotContain("Another");
    assertThat(entry(UUID.fromString(config), "country_configuration.changed"))
        .satisfies(entry -> assertThat(entry.before()).contains("\"active\":true"))
        .satisfies(entry -> assertThat(entry.after()).contains("\"active\":false"));
  }

  @Test
  void changesOfACategoryStandInTheTrailWithBeforeAndAfter() {
    Applicant staff = Applicant.of(port, "staff");
    String path = "/api/checklists-admin-categories/";
    String category =
        made(
            staff,
            path,
            "{\"name\":\"Old heading\",\"translations\":{\"et\":{\"name\":\"Vana pealkiri\"}}}");
    staff.call("PATCH", path + category + "/", "{\"description\":\"Said more of\"}");
    staff.call("PATCH", path + category + "/", "{\"name\":\"New heading\"}");
    staff.call("DELETE", path + category + "/", "");

    List<AuditEntry> entries =
        trail.of(partner(), UUID.fromString(category)).stream().map(one -> one.entry()).toList();
    assertThat(entries).hasSize(4).allMatch(entry -> entry.actor().equals("staff"));
    assertThat(entries.getFirst().before()).isNull();
    assertThat(entries.getFirst().after()).contains("Old heading", "Vana pealkiri");
    assertThat(entries.get(1).before()).doesNotContain("Said more of");
    assertThat(entries.get(1).after()).contains("Said more of");
    assertThat(entries.get(2).before()).contains("Old heading");
    assertThat(entries.get(2).after()).contains("New heading").doesNotContain("Vana pealkiri");
    assertThat(entries.get(3).before()).contains("New heading");
    assertThat(entries.get(3).after()).isNull();
  }

  @Test
  void whatExpiredStandsInTheTrailAsTheJobsDeed() {
    String id = Applicant.of(port, "bob").start("{\"country\":\"US\"}");
    jdbc.sql(
            "update verification set expires_at = now() - interval '1 hour' where verification_id = ?")
        .param(UUID.fromString(id))
        .update();

    expiry.run();

    AuditEntry expired = entry(UUID.fromString(id), "verification.expired");
    assertThat(expired.actor()).isEqualTo("expire-verifications");
    assertThat(expired.before()).contains("\"status\":\"pending\"");
    assertThat(expired.after()).contains("\"status\":\"expired\"", "VERIFICATION_EXPIRED");
  }

  private static String made(Applicant staff, String path, String body) {
    return staff.post(path, body).json().path("uuid").stringValue();
  }

  private AuditEntry entry(UUID subjectId, String action) {
    return trail.of(partner(), subjectId).stream()
        .map(Written::entry)
        .filter(entry -> entry.action().equals(action))
        .findFirst()
        .orElseThrow();
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
