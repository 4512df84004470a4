package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every text of a checklist is administered in six languages, and read in the wanted one. */
@ServerTest
class TranslationsTest {
  private static final String QUESTIONS = "/api/checklists-admin-questions/";

  @LocalServerPort private int port;
  private String checklist = "";

  @BeforeEach
  void aChecklistInSixLanguages() {
    Applicant staff = Applicant.of(port, "staff");
    checklist =
        made(
            staff,
            "/api/checklists-admin/",
            """
            {"name":"name","description":"description","checklist_type":"customer_onboarding",%s}
            """
                .formatted(in("name", "description")));
    String select =
        made(
            staff,
            QUESTIONS,
            """
            {"checklist":"%s","description":"description","user_guidance":"user_guidance","order":1,
             "question_type":"single_select",%s}
            """
                .formatted(checklist, in("description", "user_guidance")));
    made(
        staff,
        "/api/checklists-admin-question-options/",
        "{\"question\":\"%s\",\"label\":\"label\",%s}".formatted(select, in("label")));
    made(
        staff,
        QUESTIONS,
        """
        {"checklist":"%s","description":"description","order":2,"question_type":"likert",
         "likert_scale_length":5,"likert_low_label":"likert_low_label","likert_high_label":"likert_high_label",%s}
        """
            .formatted(checklist, in("description", "likert_low_label", "likert_high_label")));
    made(
        staff,
        QUESTIONS,
        """
        {"checklist":"%s","description":"description","order":3,"question_type":"group",
         "group_entry_label":"group_entry_label",%s,
         "group_members":[{"description":"description","question_type":"single_select",%s,
                           "question_options":[{"label":"label",%s}]}]}
        """
            .formatted(
                checklist, in("description", "group_entry_label"), in("description"), in("label")));
  }

  /** Each text is its field's name, and translated the same with the language before it. */
  private static String in(String... fields) {
    return List.of("fi", "sv", "nb", "en", "et", "de").stream()
        .map(
            language ->
                List.of(fields).stream()
                    .map(field -> "\"%1$s\":\"%2$s %1$s\"".formatted(field, language))
                    .collect(Collectors.joining(",", "\"" + language + "\":{", "}")))
        .collect(Collectors.joining(",", "\"translations\":{", "}"));
  }

  private static String made(Applicant staff, String path, String body) {
    Answer answer = staff.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("uuid").stringValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "nb", "en", "et", "de"})
  void everyTextIsReadInTheWantedLanguage(String language) {
    assertThat(texts(template(language)))
        .hasSize(12)
        .allSatisfy(text -> assertThat(text).startsWith(language + " "));
  }

  @Test
  void theFirstWantedLanguageThatThereIsIsTaken() {
    assertThat(texts(template("da, et;q=0.4, no-NO;q=0.8, fi;q=0")))
        .allSatisfy(text -> assertThat(text).startsWith("nb "));
    assertThat(template("da").at("/checklist/name").stringValue()).isEqualTo("name");
    assertThat(template(";;;").at("/checklist/name").stringValue()).isEqualTo("name");
  }

  @Test
  void whoPrefersEnglishGetsTheOriginalBeforeATranslationToAnotherLanguage() {
    checklist =
        made(
            Applicant.of(port, "staff"),
            "/api/checklists-admin/",
            """
            {"name":"name","checklist_type":"customer_onboarding","translations":{"fi":{"name":"nimi"}}}
            """);

    assertThat(template("en-GB, fi;q=0.5").at("/checklist/name").stringValue()).isEqualTo("name");
    assertThat(template("sv, fi;q=0.5").at("/checklist/name").stringValue()).isEqualTo("nimi");
  }

  private JsonNode template(String languages) {
    return new Http(port)
        .get(
            Applicant.VERIFICATIONS + "checklist-template/?parent_uuid=" + checklist,
            "Authorization",
            "Token sandbox-alice",
            "Accept-Language",
            languages)
        .json();
  }

  private static List<String> texts(JsonNode template) {
    return List.of(
            "/checklist/name",
            "/checklist/description",
            "/questions/0/description",
            "/questions/0/user_guidance",
            "/questions/0/question_options/0/label",
            "/questions/1/description",
            "/questions/1/likert_low_label",
            "/questions/1/likert_high_label",
            "/questions/2/description",
            "/questions/2/group_entry_label",
            "/questions/2/group_members/0/description",
            "/questions/2/group_members/0/question_options/0/label")
        .stream()
        .map(path -> template.at(path).asString(path))
        .toList();
  }
}
