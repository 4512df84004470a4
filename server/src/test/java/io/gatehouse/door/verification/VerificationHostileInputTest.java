package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer is a clear one and never the server's failure. */
@ServerTest
class VerificationHostileInputTest {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "1E-400",
          "123456789012345678901234567890",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"2026-02-30\"",
          "\"+999999999-01-01\"",
          "\"" + "y".repeat(30_000) + "\"",
          "[]",
          "[null]",
          "[[[]]]",
          "{}",
          "{\"name\":\"a\",\"content\":\"!\"}",
          "{\"stored_file_id\":\"01900000-0000-7000-8000-000000000001\"}",
          "{\"a\":{\"b\":[1,{\"c\":null}]}}");

  @LocalServerPort private int port;

  @Test
  void noAnswerToAnyQuestionFailsTheServer() {
    Applicant alice = Applicant.of(port, "alice");
    for (String country : List.of("EE", "NO")) {
      String id = alice.start("{\"country\":\"" + country + "\"}");
      JsonNode all =
          alice
              .get(Applicant.VERIFICATIONS + id + "/checklist/?include_all=true")
              .json()
              .path("questions");
      assertThat(all.size()).isGreaterThanOrEqualTo(8);
      for (JsonNode question : all) {
        for (String value : VALUES) {
          String item = Applicant.item(question.path("uuid").stringValue(), value);
          assertClear(alice.act(id, "submit_answers", "[" + item + "]"), item);
        }
      }
      assertThat(alice.show(id).path("uuid").stringValue()).isEqualTo(id);
    }
  }

  @Test
  void noFieldOfAnyBodyFailsTheServer() {
    Applicant staff = Applicant.of(port, "staff");
    List<String> paths =
        List.of(
            Applicant.VERIFICATIONS,
            Applicant.VERIFICATIONS + "start_verification/",
            Applicant.JUSTIFICATIONS + "create_justification/",
            "/api/checklists-admin/",
            "/api/checklists-admin-questions/",
            "/api/checklists-admin-question-options/",
            "/api/checklists-admin-question-dependencies/",
            "/api/checklists-admin-categories/",
            "/api/onboarding-question-metadata/",
            "/api/onboarding-country-configs/");
    List<String> names =
        List.of(
            "user",
            "country",
            "legal_person_identifier",
            "birth_date",
            "expires_at",
            "verification_uuid",
            "is_manual_validation",
            "name",
            "label",
            "order",
            "checklist",
            "question",
            "question_type",
            "min_value",
            "operator",
            "review_answer_value",
            "likert_scale_length",
            "required_answer_value",
            "depends_on_question",
            "max_file_size_mb");
    Random random = new Random(7);
    for (String path : paths) {
      for (String name : names) {
        String body = "{\"" + name + "\":" + VALUES.get(random.nextInt(VALUES.size())) + "}";
        assertClear(staff.post(path, body), path + " " + body);
      }
    }
  }

  /** Whole bodies with a byte changed, doubled or gone: what no list of values thinks of. */
  @Test
  void noMutationOfAGoodBodyFailsTheServer() {
    Applicant alice = Applicant.of(port, "alice");
    Applicant staff = Applicant.of(port, "staff");
    String id = alice.start("{\"country\":\"EE\"}");
    String question = alice.checklist(id).path("questions").get(0).path("uuid").stringValue();
    Random random = new Random(11);
    for (int round = 0; round < 150; round++) {
      String answers = mutated("[" + Applicant.item(question, "\"a@example.com\"") + "]", random);
      assertClear(alice.act(id, "submit_answers", answers), answers);
      String start =
          mutated(
              """
              {"country":"EE","legal_person_identifier":"70000310","birth_date":"1979-06-09","is_manual_validation":false}
              """,
              random);
      assertClear(alice.post(Applicant.VERIFICATIONS + "start_verification/", start), start);
      String checklist =
          mutated(
              """
              {"name":"A","translations":{"fi":{"name":"B"}},"checklist_type":"customer_onboarding","category":null}
              """,
              random);
      assertClear(staff.post("/api/checklists-admin/", checklist), checklist);
    }
  }

  private static String mutated(String body, Random random) {
    StringBuilder changed = new StringBuilder(body);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(changed.length());
      switch (random.nextInt(3)) {
        case 0 -> changed.setCharAt(at, (char) (random.nextInt(0x2fff) + 1));
        case 1 -> changed.insert(at, changed.substring(at));
        default -> changed.deleteCharAt(at);
      }
    }
    return changed.toString();
  }

  @Test
  void noAddressFailsTheServer() {
    Applicant alice = Applicant.of(port, "alice");
    for (String query :
        List.of(
            "?page=0",
            "?page=x",
            "?page=99999999999999",
            "?page_size=-1",
            "?page_size=0",
            "?status=%00",
            "?country=%00",
            "?legal_name=%25_",
            "?o=nothing",
            "?user_uuid=x",
            "?query=%ff",
            "?page=1&page=2")) {
      assertClear(alice.get(Applicant.VERIFICATIONS + query), query);
    }
    for (String path : List.of("not-a-uuid/", "%00/", "01900000-0000-7000-8000-00000000000z/")) {
      assertClear(alice.get(Applicant.VERIFICATIONS + path), path);
    }
  }

  @Test
  void aBodyThatIsTooLargeOrTooDeepIsRefused() {
    Applicant alice = Applicant.of(port, "alice");
    String start = Applicant.VERIFICATIONS + "start_verification/";

    assertThat(alice.post(start, "{\"legal_name\":\"" + "x".repeat(300_000) + "\"}").status())
        .isEqualTo(413);
    assertThat(alice.post(start, "[".repeat(10_000)).status()).isEqualTo(400);
    assertThat(alice.post(start, "{\"country\":\"EE\"} x").status()).isEqualTo(400);
  }

  private static void assertClear(Answer answer, String what) {
    assertThat(answer.status()).as(what + " " + answer.body()).isLessThan(500);
  }
}
