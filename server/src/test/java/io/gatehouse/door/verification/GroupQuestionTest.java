package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Questions that are asked again and again: ours, beside the types of the published contract. */
@ServerTest
class GroupQuestionTest {
  private static final String QUESTIONS = "/api/checklists-admin-questions/";
  private static final String CODE = "010180-845B";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @Test
  void aGroupIsMadeAnsweredAndMissedMemberByMember() {
    Applicant staff = Applicant.of(port, "staff");
    Applicant alice = Applicant.of(port, "alice");
    JsonNode group = group(staff, checklist(staff, "IS"));
    String verification = alice.start("{\"country\":\"IS\"}");
    JsonNode members = group.path("group_members");
    String owners = group.path("uuid").stringValue();
    String name = members.path(0).path("uuid").stringValue();
    String code = members.path(1).path("uuid").stringValue();
    String kind = members.path(2).path("uuid").stringValue();
    String option = members.path(2).path("question_options").path(0).path("uuid").stringValue();

    alice.act(
        verification,
        "submit_answers",
        "["
            + Applicant.item(
                owners,
                "[{\"%s\":\"Aino\"},{\"%s\":\"%s\",\"%s\":[\"%s\"]}]"
                    .formatted(name, code, CODE, kind, option))
            + "]");

    assertThat(missing(alice, verification)).contains(owners);
    JsonNode asked = alice.checklist(verification).path("questions").path(0);
    assertThat(asked.path("group_members").size()).isEqualTo(3);
    assertThat(asked.path("max_entries").intValue()).isEqualTo(4);
    JsonNode kept = asked.path("existing_answer").path("answer_data");
    assertThat(kept.toString()).doesNotContain(CODE);
    assertThat(Rows.everything(jdbc)).doesNotContain(CODE);

    JsonNode sealed = kept.path(1).path(code);
    alice.act(
        verification,
        "submit_answers",
        "["
            + Applicant.item(
                owners,
                "[{\"%s\":\"Aino\",\"%s\":%s,\"%s\":[\"%s\"]}]"
                    .formatted(name, code, sealed, kind, option))
            + "]");
    assertThat(missing(alice, verification)).doesNotContain(owners);
  }

  @Test
  void whatIsNoAnswerToAMemberIsNoneToTheGroup() {
    Applicant staff = Applicant.of(port, "staff");
    Applicant alice = Applicant.of(port, "alice");
    JsonNode group = group(staff, checklist(staff, "LI"));
    String verification = alice.start("{\"country\":\"LI\"}");
    String code = group.path("group_members").path(1).path("uuid").stringValue();
    String owners = group.path("uuid").stringValue();

    for (String wrong :
        new String[] {
          "[{\"" + code + "\":\"010180-845C\"}]",
          "[{\"" + code + "\":{\"sealed\":\"made up\"}}]",
          "[{\"unknown\":1}]",
          "{}",
          "\"text\"",
          "[1]",
          "[{},{},{},{},{}]"
        }) {
      Answer answer =
          alice.post(
              "/api/onboarding-verifications/" + verification + "/submit_answers/",
              "[" + Applicant.item(owners, wrong) + "]");
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).contains("(type: group)");
    }
  }

  @Test
  void changingAGroupKeepsItsMembersUnlessOthersAreGiven() {
    Applicant staff = Applicant.of(port, "staff");
    JsonNode group = group(staff, checklist(staff, "MT"));
    String address = QUESTIONS + group.path("uuid").stringValue() + "/";
    String first = group.path("group_members").path(0).path("uuid").stringValue();

    JsonNode renamed = staff.call("PATCH", address, "{\"description\":\"Who owns it?\"}").json();
    assertThat(renamed.path("group_members")).isEqualTo(group.path("group_members"));

    JsonNode changed =
        staff
            .call(
                "PATCH",
                address,
                """
                {"group_members":[{"description":"New","question_type":"date"},{"uuid":"%s"}]}
                """
                    .formatted(first))
            .json();
    assertThat(changed.path("group_members").path(1).path("uuid").stringValue()).isEqualTo(first);
    assertThat(changed.path("group_members").path(1).path("description").stringValue())
        .isEqualTo("Name");
  }

  @Test
  void aGroupInAGroupOrWithoutMembersIsRefusedWhereItIsWrong() {
    Applicant staff = Applicant.of(port, "staff");
    String checklist = checklist(staff, "CY");
    String begin = "{\"checklist\":\"" + checklist + "\",\"question_type\":\"group\"";

    assertThat(
            staff.post(QUESTIONS, begin + "}").json().path("group_members").path(0).stringValue())
        .isEqualTo("A group has between 1 and 50 members.");
    assertThat(
            staff
                .post(QUESTIONS, begin + ",\"group_members\":[{},{\"question_type\":\"group\"}]}")
                .json()
                .path("group_members")
                .path(1)
                .path("question_type")
                .path(0)
                .stringValue())
        .isEqualTo("\"group\" is not a valid choice.");
  }

  private static String checklist(Applicant staff, String country) {
    String checklist =
        staff
            .post(
                "/api/checklists-admin/",
                "{\"name\":\"Owners " + country + "\",\"checklist_type\":\"customer_onboarding\"}")
            .json()
            .path("uuid")
            .stringValue();
    staff.post(
        "/api/onboarding-country-configs/",
        "{\"country\":\"%s\",\"checklist\":\"/api/checklists-admin/%s/\"}"
            .formatted(country, checklist));
    return checklist;
  }

  private static JsonNode group(Applicant staff, String checklist) {
    Answer answer =
        staff.post(
            QUESTIONS,
            """
            {"checklist":"%s","description":"Owners","question_type":"group","required":true,
             "group_entry_label":"Owner","max_entries":4,
             "group_members":[
               {"description":"Name","question_type":"text_input","required":true},
               {"description":"Code","question_type":"personal_code"},
               {"description":"Kind","question_type":"single_select","required":true,
                "question_options":[{"label":"Person"},{"label":"Company"}]}]}
            """
                .formatted(checklist));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static String missing(Applicant alice, String verification) {
    return alice
        .call("GET", "/api/onboarding-verifications/" + verification + "/completion_status/", "")
        .json()
        .path("unanswered_required_questions")
        .toString();
  }
}
