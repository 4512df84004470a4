package io.gatehouse.door.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.ProgramFiles;
import io.gatehouse.partner.Programs;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Programs, policies of risk, and decisions, as staff administers them. */
@ServerTest
class AdministrationTest {
  private static final AtomicInteger NUMBER = new AtomicInteger(70_000_000);
  private static final String RULES =
      """
      {"name":"Test","country":"SGP","time_zone":"Asia/Singapore","mobile_country_codes":{"65":"Singapore"},
       "purposes":["Payroll"],"sources_of_funds":["Grant","Cash"],"risk":%s}
      """;
  private static final String POLICY =
      """
      {"reject_from":50,"block_above":90,"rules":[{"rule":"source_of_funds","values":["Cash"],"weight":%d}]}
      """;

  @LocalServerPort private int port;
  @Autowired private Programs programs;
  @Autowired private ProgramFiles files;
  @Autowired private AccessKeys keys;
  @Autowired private AuditTrail audit;
  private Http http;
  private String program;

  @BeforeEach
  void addProgram() {
    http = new Http(port);
    program = "t" + NUMBER.incrementAndGet();
  }

  private Answer put(String rules) {
    return staff("PUT", "/api/programs/" + program + "/", rules);
  }

  private Answer staff(String method, String path, String body) {
    return http.callWith(method, path, body, "Authorization", "Token sandbox-demo-staff");
  }

  private static String rules(int weight) {
    return RULES.formatted("{\"enabled\":true,\"policy\":" + POLICY.formatted(weight) + "}");
  }

  private Answer create(String source) {
    int n = NUMBER.incrementAndGet();
    return http.post(
        "/" + program + "/v1/businesses",
        "name=Acme&email=a%d@acme.example&mobile_country_code=65&mobile=%d&source_of_funds=%s"
            .formatted(n, n, source),
        "Authorization",
        "Basic ZGVtbzpzZWNyZXQ=");
  }

  @Test
  void whatIsWrongWithABodyIsToldWithItsPlaceAndAllAtOnce() {
    assertThat(put("{\"name\":").json().path("problems").path(0).stringValue())
        .startsWith("the body is not valid JSON (line 1, column ");

    Answer decision =
        staff(
            "POST",
            "/api/customers/" + new UUID(0, 0) + "/risk/decision/",
            "{\"status\":\"MOON\"}");
    assertThat(decision.status()).isEqualTo(400);
    assertThat(decision.json().path("problems").valueStream().map(JsonNode::stringValue))
        .containsExactly(
            "status: must be CLEARED or REJECTED",
            "reason: must be a text of 1 to 2000 characters");
  }

  @Test
  void aProgramIsAddedChangedAndUsedAtOnceAndEveryVersionIsKeptAndAudited() {
    assertThat(put(rules(10)).json().path("version").intValue()).isEqualTo(1);
    assertThat(create("Cash").json().path("risk_assessment_status").stringValue())
        .isEqualTo("CLEARED");

    assertThat(put(rules(50)).json().path("version").intValue()).isEqualTo(2);
    assertThat(create("Cash").json().path("risk_assessment_status").stringValue())
        .isEqualTo("REJECTED");

    JsonNode versions = staff("GET", "/api/programs/" + program + "/versions/", "").json();
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.get(0).path("made_by").stringValue()).isEqualTo("demo-staff");
    UUID partnerId = keys.find("demo").orElseThrow().partnerId();
    UUID programId = programs.find(partnerId, program).orElseThrow().programId();
    assertThat(audit.of(partnerId, programId))
        .extracting(written -> written.entry().action())
        .containsExactly("program.added", "program.changed");
  }

  @Test
  void whatIsWrongWithRulesIsToldWithItsPlaceAndNothingIsChanged() {
    Answer unknown = put("{\"name\":\"Test\",\"country\":\"SGP\",\"colour\":\"red\"}");
    Answer wrong = put("{\"country\":\"SG\",\"tax_id_types\":{\"x\":{\"kind\":\"SG moon\"}}}");
    Answer policy = put(RULES.formatted("{\"enabled\":true,\"policy\":{\"rules\":[]}}"));

    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body()).contains("colour");
    assertThat(wrong.body()).contains("name: ", "country: ", "tax_id_types.x: ");
    assertThat(policy.body()).contains("risk.policy: ");
    assertThat(staff("GET", "/api/programs/" + program + "/", "").status()).isEqualTo(404);
  }

  @Test
  void aProgramThatAssessesRiskWithoutAPolicyTakesNobody() {
    put(RULES.formatted("{\"enabled\":true}"));

    Answer answer = create("Grant");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("#resource_risk_service_config_error");
  }

  @Test
  void aProgramThatAssessesNoRiskAnswersUnknown() {
    put(RULES.formatted("{\"enabled\":false}"));

    assertThat(create("Cash").json().path("risk_assessment_status").stringValue())
        .isEqualTo("UNKNOWN");
  }

  @Test
  void aFileThatHasNotChangedDoesNotUndoWhatStaffChanged() {
    String yaml = "partners: {demo: {%s: {name: From file, country: SGP}}}".formatted(program);
    files.load(yaml);
    put(rules(10));

    files.load(yaml);
    assertThat(name()).isEqualTo("Test");

    files.load(yaml.replace("From file", "From new file"));
    assertThat(name()).isEqualTo("From new file");
  }

  private String name() {
    return staff("GET", "/api/programs/" + program + "/", "")
        .json()
        .path("rules")
        .path("name")
        .stringValue();
  }

  @Test
  void aDraftIsTriedOnPastCasesAndSwitchedOn() {
    put(rules(10));
    String cash = create("Cash").json().path("id").stringValue();
    create("Grant");

    Answer begun = staff("POST", "/api/programs/" + program + "/drafts/", POLICY.formatted(60));
    assertThat(begun.status()).isEqualTo(202);
    String draft =
        "/api/programs/" + program + "/drafts/" + begun.json().path("id").stringValue() + "/";
    JsonNode done = whenDone(draft);

    assertThat(done.path("cases").intValue()).isEqualTo(2);
    assertThat(done.path("changed").intValue()).isEqualTo(1);
    JsonNode difference = staff("GET", draft + "cases/", "").json().get(0);
    assertThat(difference.path("customer").stringValue().replace("-", "")).isEqualTo(cash);
    assertThat(difference.path("before").path("status").stringValue()).isEqualTo("CLEARED");
    assertThat(difference.path("after").path("status").stringValue()).isEqualTo("REJECTED");
    assertThat(difference.path("after").path("reasons").get(0).path("input").stringValue())
        .isEqualTo("Cash");

    assertThat(staff("POST", draft + "switch_on/", "").json().path("version").intValue())
        .isEqualTo(2);
    assertThat(staff("POST", draft + "switch_on/", "").status()).isEqualTo(409);
    assertThat(create("Cash").json().path("risk_assessment_status").stringValue())
        .isEqualTo("REJECTED");
  }

  private JsonNode whenDone(String draft) {
    Instant giveUp = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(giveUp)) {
      JsonNode now = staff("GET", draft, "").json();
      if (now.path("state").stringValue("").equals("done")) {
        return now;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("the trial did not end");
  }

  @Test
  void aFlaggedBusinessGoesOnWithAnExemptionUntilItsNameChanges() {
    put(rules(50));
    String id = create("Cash").json().path("id").stringValue();
    String risk = "/api/customers/" + id + "/risk/";
    business("DELETE", "/users/" + id, "", id);
    assertThat(reactivate(id).body()).contains("#unsuspend_flagged_user_not_allowed");

    Answer exempted =
        staff("POST", risk + "exemption/", "{\"reason\":\"known to us for ten years\"}");
    assertThat(exempted.json().path("exempt").booleanValue()).isTrue();
    assertThat(reactivate(id).json().path("risk_assessment_status").stringValue())
        .isEqualTo("CLEARED");

    Answer renamed = business("PUT", "/businesses", "name=Acme+Renamed", id);
    assertThat(renamed.json().path("risk_assessment_status").stringValue()).isEqualTo("REJECTED");
    business("DELETE", "/users/" + id, "", id);
    assertThat(reactivate(id).body()).contains("#unsuspend_flagged_user_not_allowed");
  }

  private Answer reactivate(String id) {
    return business("POST", "/businesses", "user_id=" + id, id);
  }

  private Answer business(String method, String path, String body, String id) {
    return http.callWith(
        method,
        "/" + program + "/v1" + path,
        body,
        "Authorization",
        "Basic ZGVtbzpzZWNyZXQ=",
        "X-Auth-User-ID",
        id);
  }

  @Test
  void aPersonDecidesAndTheReasonIsKept() {
    put(rules(50));
    String risk = "/api/customers/" + create("Cash").json().path("id").stringValue() + "/risk/";

    Answer decided =
        staff("POST", risk + "decision/", "{\"status\":\"CLEARED\",\"reason\":\"seen the books\"}");

    assertThat(decided.json().path("status").stringValue()).isEqualTo("CLEARED");
    assertThat(decided.json().path("assessments").size()).isEqualTo(2);
    assertThat(decided.json().path("assessments").get(0).path("made_by").stringValue())
        .isEqualTo("demo-staff");
    assertThat(staff("POST", risk + "decision/", "{\"status\":\"CLEARED\"}").status())
        .isEqualTo(400);
  }

  @Test
  void nobodyButStaffOfThePartnerSeesOrChangesAnything() {
    put(rules(10));
    String id = create("Grant").json().path("id").stringValue();

    assertThat(as("sandbox-alice", "/api/programs/").status()).isEqualTo(403);
    assertThat(as("sandbox-staff", "/api/programs/" + program + "/").status()).isEqualTo(404);
    assertThat(as("sandbox-staff", "/api/customers/" + id + "/risk/").status()).isEqualTo(404);
    assertThat(as("nobody", "/api/programs/").status()).isEqualTo(401);
  }

  private Answer as(String token, String path) {
    return http.get(path, "Authorization", "Token " + token);
  }
}
