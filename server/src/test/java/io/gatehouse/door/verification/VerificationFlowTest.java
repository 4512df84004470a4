package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a company to a customer, by every way that the contract knows. */
@ServerTest
class VerificationFlowTest {
  private static final String AGENCY = "70000310";
  private static final String HEAD_OF_AGENCY = "37906094930";

  @LocalServerPort private int port;
  private Applicant alice;
  private Applicant bob;
  private Applicant staff;
  private Applicant support;

  @BeforeEach
  void users() {
    alice = Applicant.of(port, "alice");
    bob = Applicant.of(port, "bob");
    staff = Applicant.of(port, "staff");
    support = Applicant.of(port, "support");
  }

  @Test
  void whoMayRepresentTheCompanyAloneBecomesOwnerOfTheCustomer() {
    String id = alice.start(AGENCY, HEAD_OF_AGENCY);
    alice.answerEverything(id);

    JsonNode validated = alice.act(id, "run_validation", "").json();
    Answer customer = alice.act(id, "create_customer", "");

    assertThat(validated.path("status").stringValue()).isEqualTo("verified");
    assertThat(validated.path("validation_method").stringValue()).isEqualTo("ariregister");
    assertThat(validated.path("verified_user_roles").get(0).stringValue()).isEqualTo("ASES");
    assertThat(validated.path("error_message").stringValue()).isEmpty();
    assertThat(customer.status()).isEqualTo(201);
    assertThat(customer.json().path("name").stringValue())
        .isEqualTo("Registrite ja Infosüsteemide Keskus");
    assertThat(customer.json().path("registration_code").stringValue()).isEqualTo(AGENCY);
    assertThat(customer.json().path("email").stringValue()).isEqualTo("invoices@example.com");
    String path = "/api/customers/" + customer.json().path("uuid").stringValue() + "/";
    assertThat(alice.get(path).status()).isEqualTo(200);
    assertThat(bob.get(path).status()).isEqualTo(404);
    assertThat(alice.act(id, "create_customer", "").body())
        .isEqualTo("[\"Cannot create customer: Customer already exists for this verification\"]");
    assertThat(alice.act(id, "run_validation", "").status()).isEqualTo(400);
    aCompanyThatIsACustomerIsRefusedTheSecondTime();
  }

  private void aCompanyThatIsACustomerIsRefusedTheSecondTime() {
    String again = bob.start(AGENCY, HEAD_OF_AGENCY);
    bob.answerEverything(again);
    bob.act(again, "run_validation", "");

    assertThat(bob.act(again, "create_customer", "").body())
        .isEqualTo(
            "[\"Cannot create customer: Customer with registration code 70000310 already exists for country EE\"]");
  }

  @Test
  void aListedPersonWithoutTheRightIsEscalatedWithTheCompanyTold() {
    String id = alice.start(AGENCY, "70000898");

    JsonNode validated = alice.act(id, "run_validation", "").json();

    assertThat(validated.path("status").stringValue()).isEqualTo("escalated");
    assertThat(validated.path("error_message").stringValue()).isEqualTo("NOT_AUTHORIZED");
    assertThat(validated.path("verified_user_roles").get(0).stringValue()).isEqualTo("KOAS");
    assertThat(validated.path("verified_company_data").path("registry").stringValue())
        .isEqualTo("Estonian Business Register");
  }

  @Test
  void everyOtherAnswerOfTheRegisterIsEscalatedWithItsCode() {
    assertThat(codeOf(AGENCY, "99999999999")).isEqualTo("NOT_AUTHORIZED");
    assertThat(codeOf("12345678", HEAD_OF_AGENCY)).isEqualTo("COMPANY_NOT_FOUND");
    assertThat(codeOf("19901020", "29205060038")).isEqualTo("JOINT_SIGNATURE_REQUIRED");
    assertThat(codeOf("19901071", "19208080120")).isEqualTo("AUTHORITY_UNDETERMINED");
    assertThat(codeOf("", HEAD_OF_AGENCY)).isEqualTo("NO_BACKEND_AVAILABLE");
    assertThat(codeOf(AGENCY, "")).isEqualTo("NO_BACKEND_AVAILABLE");
  }

  private String codeOf(String company, String person) {
    String id = bob.start(company, person);
    JsonNode validated = bob.act(id, "run_validation", "{}").json();
    assertThat(validated.path("status").stringValue()).isEqualTo("escalated");
    return validated.path("error_message").stringValue();
  }

  @Test
  void whoSignsJointlyVerifiesTheCompanyWhenEnoughHaveIdentifiedThemselves() {
    String id = alice.start("19901020", "29205060038");

    JsonNode first = alice.act(id, "run_validation", "").json();
    JsonNode stranger = alice.act(id, "run_validation", person("99999999999")).json();
    JsonNode again = alice.act(id, "run_validation", person("29205060038")).json();
    JsonNode both = alice.act(id, "run_validation", person("19307080042")).json();

    assertThat(first.path("error_message").stringValue()).isEqualTo("JOINT_SIGNATURE_REQUIRED");
    assertThat(stranger.path("error_message").stringValue()).isEqualTo("NOT_AUTHORIZED");
    assertThat(again.path("error_message").stringValue()).isEqualTo("JOINT_SIGNATURE_REQUIRED");
    assertThat(both.path("status").stringValue()).isEqualTo("verified");
    assertThat(both.path("error_message").stringValue()).isEmpty();
  }

  @Test
  void whoIdentifiedThemselvesForOneCompanyDoesNotSignForAnother() {
    String id = alice.start("19901020", "29205060038");
    alice.act(id, "run_validation", "");
    String path = Applicant.VERIFICATIONS + id + "/";
    alice.call("PATCH", path, "{\"legal_person_identifier\":\"19901036\"}");
    alice.call("PATCH", path, "{\"legal_person_identifier\":\"19901020\"}");

    JsonNode second = alice.act(id, "run_validation", person("19307080042")).json();

    assertThat(second.path("error_message").stringValue()).isEqualTo("JOINT_SIGNATURE_REQUIRED");
  }

  private static String person(String code) {
    return "{\"person_identifier\":\"" + code + "\"}";
  }

  @Test
  void whatIsWrongWithAnswersIsToldAllAtOnceAtTheirPlaces() {
    String id = alice.start(AGENCY, HEAD_OF_AGENCY);
    String question = alice.checklist(id).path("questions").get(0).path("uuid").stringValue();

    Answer refused =
        alice.act(
            id,
            "submit_answers",
            "[%s,{\"question_uuid\":\"x\"},%s,7]"
                .formatted(
                    Applicant.item(question, "\"a@example.com\""), Applicant.item(question, "[]")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().size()).isEqualTo(4);
    assertThat(refused.json().get(0).isEmpty()).isTrue();
    assertThat(refused.json().get(1).path("answer_data").get(0).stringValue())
        .isEqualTo("This field is required.");
    assertThat(refused.json().get(2).at("/non_field_errors/0").stringValue())
        .startsWith("Answer value '[]' is not valid for the question");
    assertThat(refused.json().get(3).at("/non_field_errors/0").stringValue())
        .contains("but got int");
    assertThat(alice.checklist(id).path("questions").get(0).path("existing_answer").isNull())
        .isTrue();
  }

  @Test
  void staffDecidesOnAJustificationAndNobodyElseDoes() {
    String id =
        bob.start(
            """
            {"country":"US","legal_name":"Acme Inc","is_manual_validation":true}
            """);
    JsonNode justification =
        bob.post(
                Applicant.JUSTIFICATIONS + "create_justification/",
                """
                {"verification_uuid":"%s","user_justification":"I own it"}
                """
                    .formatted(id))
            .json();
    String path = Applicant.JUSTIFICATIONS + justification.path("uuid").stringValue();

    assertThat(bob.post(path + "/approve/", "{}").status()).isEqualTo(403);
    assertThat(support.post(path + "/approve/", "{}").status()).isEqualTo(403);
    assertThat(alice.get(path + "/").status()).isEqualTo(404);
    Answer approved = staff.post(path + "/approve/", "{\"staff_notes\":\"seen\"}");
    assertThat(approved.json().path("validation_decision").stringValue()).isEqualTo("approved");
    assertThat(bob.show(id).path("status").stringValue()).isEqualTo("verified");
    assertThat(staff.post(path + "/reject/", "{}").status()).isEqualTo(400);
    assertThat(bob.act(id, "create_customer", "").json().path("name").stringValue())
        .isEqualTo("Acme Inc");
  }

  @Test
  void aStrangerSeesNothingAndStaffSeesEverything() {
    String id = alice.start(AGENCY, HEAD_OF_AGENCY);

    assertThat(bob.get(Applicant.VERIFICATIONS + id + "/").body())
        .isEqualTo("{\"detail\":\"Not found.\"}");
    for (String action : List.of("run_validation", "create_customer", "submit_answers")) {
      assertThat(bob.act(id, action, action.equals("submit_answers") ? "[]" : "").status())
          .isEqualTo(404);
    }
    assertThat(support.show(id).path("uuid").stringValue()).isEqualTo(id);
  }

  @Test
  void theRegistersAnswersNameSignatoriesAndAreForStaffOnly() {
    String id = alice.start(AGENCY, HEAD_OF_AGENCY);
    alice.act(id, "run_validation", "");

    assertThat(alice.show(id).path("raw_response").isEmpty()).isTrue();
    assertThat(staff.show(id).path("raw_response").path("answers").size()).isPositive();
    assertThat(alice.show(id).toString()).doesNotContain(HEAD_OF_AGENCY);
  }

  @Test
  void whatIsVerifiedCannotBeGivenToAnotherCompany() {
    String id = alice.start(AGENCY, HEAD_OF_AGENCY);
    alice.act(id, "run_validation", "");

    Answer changed =
        alice.call(
            "PATCH",
            Applicant.VERIFICATIONS + id + "/",
            "{\"legal_person_identifier\":\"19901013\"}");

    assertThat(changed.status()).isEqualTo(400);
    assertThat(changed.json().has("legal_person_identifier")).isTrue();
  }

  @Test
  void theTokenIsTakenFromItsHeaderAlone() {
    Http http = new Http(port);
    String list = Applicant.VERIFICATIONS;

    assertThat(http.get(list).body())
        .isEqualTo("{\"detail\":\"Authentication credentials were not provided.\"}");
    assertThat(http.get(list, "Authorization", "token sandbox-alice").status()).isEqualTo(200);
    assertThat(http.get(list, "Authorization", "Token").body())
        .isEqualTo("{\"detail\":\"Invalid token. No credentials provided.\"}");
    assertThat(http.get(list, "Authorization", "Token a b").body())
        .isEqualTo("{\"detail\":\"Invalid token. Token string should not contain spaces.\"}");
    assertThat(http.get(list, "Authorization", "Token nobody").body())
        .isEqualTo("{\"detail\":\"Invalid token.\"}");
    assertThat(http.get(list + "?x-auth-token=sandbox-alice").status()).isEqualTo(401);
    String jwt = alice.post("/api/users/me/token/", "").json().path("token").stringValue();
    assertThat(
            Applicant.with(port, "Bearer " + jwt)
                .get("/api/users/me/")
                .json()
                .path("username")
                .stringValue())
        .isEqualTo("alice");
  }

  @Test
  void anAddressWithoutItsLastSlashAnswersTheSame() {
    Answer started =
        alice.post("/api/onboarding-verifications/start_verification", "{\"country\":\"EE\"}");

    assertThat(started.status()).isEqualTo(200);
    assertThat(started.json().path("status").stringValue()).isEqualTo("pending");
  }
}
