package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Staff makes checklists; whoever has begun with one stays with it. */
@ServerTest
class ChecklistAdministrationTest {
  private static final String QUESTIONS = "/api/checklists-admin-questions/";

  @LocalServerPort private int port;

  @Test
  void aVerificationStaysOnTheVersionWithWhichItBegan() {
    Applicant staff = Applicant.of(port, "staff");
    Applicant alice = Applicant.of(port, "alice");
    String checklist = create(staff, "/api/checklists-admin/", checklist("Old"));
    String first = create(staff, QUESTIONS, question(checklist, "First", "boolean"));
    create(
        staff,
        "/api/onboarding-country-configs/",
        "{\"country\":\"DK\",\"checklist\":\"/api/checklists-admin/" + checklist + "/\"}");
    String begun = alice.start("{\"country\":\"DK\"}");

    String second = create(staff, QUESTIONS, question(checklist, "Second", "number"));
    create(
        staff,
        "/api/checklists-admin-question-dependencies/",
        """
        {"question":"%s","depends_on_question":"%s","required_answer_value":true}
        """
            .formatted(second, first));
    String later = alice.start("{\"country\":\"DK\"}");
    String yes = "[" + Applicant.item(first, "true") + "]";
    alice.act(begun, "submit_answers", yes);
    alice.act(later, "submit_answers", yes);

    assertThat(alice.checklist(begun).path("questions").size()).isEqualTo(1);
    assertThat(alice.checklist(later).path("questions").size()).isEqualTo(2);
    assertThat(staff.call("DELETE", "/api/checklists-admin/" + checklist + "/", "").status())
        .isEqualTo(409);
  }

  @Test
  void theRulesOfQuestionsAreToldInTheContractsWords() {
    Applicant staff = Applicant.of(port, "staff");
    String checklist = create(staff, "/api/checklists-admin/", checklist("Rules"));

    assertThat(refusal(staff, checklist, "\"operator\":\"equals\""))
        .isEqualTo(
            "Both 'operator' and 'review_answer_value' must be set together or both must be empty.");
    assertThat(refusal(staff, checklist, "\"operator\":\"in\",\"review_answer_value\":true"))
        .isEqualTo("Operator 'in' is not valid for question type 'boolean'.");
    assertThat(refusal(staff, checklist, "\"min_value\":1"))
        .isEqualTo(
            "Min and max values can only be set for NUMBER, YEAR, and RATING type questions.");
    assertThat(
            refusal(
                staff, checklist, "\"question_type\":\"number\",\"min_value\":2,\"max_value\":1"))
        .isEqualTo("Minimum value cannot be greater than maximum value.");
  }

  private static String refusal(Applicant staff, String checklist, String fields) {
    Answer answer =
        staff.post(
            QUESTIONS,
            "{\"checklist\":\"" + checklist + "\",\"question_type\":\"boolean\"," + fields + "}");
    if (fields.contains("question_type")) {
      answer = staff.post(QUESTIONS, "{\"checklist\":\"" + checklist + "\"," + fields + "}");
    }
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().path("non_field_errors").path(0).stringValue("");
  }

  @Test
  void nobodyButStaffAdministersAndEverybodyReadsTheConfigurations() {
    Applicant alice = Applicant.of(port, "alice");

    assertThat(alice.get("/api/checklists-admin/").status()).isEqualTo(403);
    assertThat(alice.post("/api/onboarding-country-configs/", "{}").status()).isEqualTo(403);
    JsonNode estonia = alice.get("/api/onboarding-country-configs/?country=EE").json().get(0);
    assertThat(estonia.path("questions").size()).isGreaterThanOrEqualTo(8);
    assertThat(alice.get("/api/onboarding-question-metadata/").status()).isEqualTo(200);
    assertThat(alice.post("/api/onboarding-question-metadata/", "{}").body())
        .isEqualTo("{\"detail\":\"You do not have permission to perform this action.\"}");
  }

  @Test
  void everyTextIsTranslatedAndAskedInTheLanguageOfWhoAnswers() {
    Applicant staff = Applicant.of(port, "staff");
    String checklist =
        create(
            staff,
            "/api/checklists-admin/",
            """
            {"name":"Papers","checklist_type":"customer_onboarding",
             "translations":{"fi":{"name":"Paperit"},"de":{"name":"Papiere"}}}
            """);
    String question =
        create(
            staff,
            QUESTIONS,
            """
            {"checklist":"%s","description":"Which?","user_guidance":"One","question_type":"single_select",
             "translations":{"fi":{"description":"Mikä?","user_guidance":"Yksi"}}}
            """
                .formatted(checklist));
    create(
        staff,
        "/api/checklists-admin-question-options/",
        "{\"question\":\""
            + question
            + "\",\"label\":\"None\",\"translations\":{\"fi\":{\"label\":\"Ei mikään\"}}}");

    JsonNode finnish =
        new Http(port)
            .get(
                Applicant.VERIFICATIONS + "checklist-template/?parent_uuid=" + checklist,
                "Authorization",
                "Token sandbox-alice",
                "Accept-Language",
                "fi")
            .json();

    assertThat(finnish.at("/checklist/name").stringValue()).isEqualTo("Paperit");
    assertThat(finnish.at("/questions/0/description").stringValue()).isEqualTo("Mikä?");
    assertThat(finnish.at("/questions/0/user_guidance").stringValue()).isEqualTo("Yksi");
    assertThat(finnish.at("/questions/0/question_options/0/label").stringValue())
        .isEqualTo("Ei mikään");
    translationsOfAnotherTextGoWithIt(staff, QUESTIONS + question + "/");
  }

  private static void translationsOfAnotherTextGoWithIt(Applicant staff, String question) {
    assertThat(staff.call("PATCH", question, "{\"translations\":{\"xx\":{}}}").body())
        .isEqualTo("{\"translations\":[\"\\\"xx\\\" is not a valid choice.\"]}");

    JsonNode rewritten =
        staff.call("PATCH", question, "{\"description\":\"What?\"}").json().path("translations");

    assertThat(rewritten.at("/fi").has("description")).isFalse();
    assertThat(rewritten.at("/fi/user_guidance").stringValue()).isEqualTo("Yksi");
  }

  @Test
  void everythingThatADependencyLacksIsToldAtOnce() {
    assertThat(
            Applicant.of(port, "staff")
                .post("/api/checklists-admin-question-dependencies/", "{}")
                .json()
                .propertyNames())
        .containsExactlyInAnyOrder("question", "depends_on_question", "required_answer_value");
  }

  private static String create(Applicant staff, String path, String body) {
    Answer answer = staff.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("uuid").stringValue();
  }

  private static String checklist(String name) {
    return "{\"name\":\"" + name + "\",\"checklist_type\":\"customer_onboarding\"}";
  }

  private static String question(String checklist, String description, String type) {
    return """
    {"checklist":"%s","description":"%s","question_type":"%s","required":true}
    """
        .formatted(checklist, description, type);
  }
}
