package io.gatehouse.door.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A partner looks for names on the watch lists, here the sandbox's own. */
@ServerTest
class WatchListSearchTest {
  private static final String SEARCH = "/screening/search";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private Http http;
  private String bearer;

  @BeforeEach
  void connect() {
    http = new Http(port);
    bearer = ProfilePartner.of(port, "1000011").bearer();
  }

  @Test
  void aListedPersonWithItsBirthDateIsAMatchExplainedWordByWord() {
    JsonNode answer =
        search(
                """
                {"name":"Zoltan Vexmarkov","type":"person","birth_date":"1961-05-17"}
                """)
            .json();

    JsonNode result = answer.path("results").path(0);
    assertThat(result.path("outcome").stringValue()).isEqualTo("MATCH");
    JsonNode hit = result.path("hits").path(0);
    assertThat(hit.path("similarity").doubleValue()).isEqualTo(1.0);
    assertThat(hit.path("evidence").doubleValue()).isGreaterThan(22);
    assertThat(hit.path("entry").path("id").stringValue()).isEqualTo("SB-1");
    assertThat(hit.path("explanation").valueStream().map(JsonNode::stringValue))
        .contains(
            "“vexmarkov” is in both names", "dates of birth agree: 1961-05-17 and 1961-05-17");
  }

  @Test
  void everyHitNamesAListAndAStateOfItThatWasSearched() {
    JsonNode answer = search("{\"name\":\"Mirela Drakkonen\"}").json();

    JsonNode list = answer.path("lists").path(0);
    JsonNode hit = answer.path("results").path(0).path("hits").path(0);
    assertThat(list.path("list").stringValue()).isEqualTo("sandbox");
    assertThat(list.path("entries").intValue()).isEqualTo(10);
    assertThat(list.path("loaded_at").stringValue()).isNotBlank();
    assertThat(list.path("version").stringValue()).hasSize(64);
    assertThat(hit.path("list")).isEqualTo(list.path("list"));
    assertThat(hit.path("version")).isEqualTo(list.path("version"));
  }

  @Test
  void aNameInAnotherScriptOrMistypedIsForAPersonToLookAt() {
    assertThat(outcome("{\"name\":\"Золтан Вексмарков\",\"type\":\"person\"}")).isEqualTo("REVIEW");
    assertThat(outcome("{\"name\":\"Mirella Drakonnen\",\"type\":\"person\"}")).isEqualTo("REVIEW");
  }

  @Test
  void anIdentifierHitsAtOnceWhateverTheName() {
    assertThat(
            outcome(
                """
                {"name":"Something Else","type":"vessel","identifiers":[{"type":"IMO","value":"9999993"}]}
                """))
        .isEqualTo("MATCH");
  }

  @Test
  void manySubjectsAreAnsweredInTheirOrderWithTheirReferences() {
    JsonNode answer =
        search(
                """
                {"subjects":[{"reference":"a","name":"Aino Nieminen"},{"reference":"b","name":"Severny Tuman Shipping"}]}
                """)
            .json();

    assertThat(answer.path("results").valueStream().map(r -> r.path("reference").stringValue()))
        .containsExactly("a", "b");
    assertThat(answer.path("results").valueStream().map(r -> r.path("outcome").stringValue()))
        .containsExactly("CLEAR", "MATCH");
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsPath() {
    Answer answer =
        search(
            """
            {"subjects":[{"name":"", "type":"alien","birth_date":"28.4.1955"},
                         {"name":"***","country":"XX","identifiers":[{"type":"IMO"},7],"birthdate":"1955"}]}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(
            answer
                .json()
                .path("errors")
                .valueStream()
                .map(e -> e.path("path").stringValue() + " " + e.path("code").stringValue()))
        .containsExactlyInAnyOrder(
            "subjects[0].name REQUIRED",
            "subjects[0].type NOT_AN_OPTION",
            "subjects[0].birth_date NOT_A_DATE",
            "subjects[1].name NOT_A_NAME",
            "subjects[1].country NOT_A_COUNTRY",
            "subjects[1].identifiers[0].value REQUIRED",
            "subjects[1].identifiers[1] WRONG_TYPE",
            "subjects[1].birthdate UNKNOWN_FIELD");
  }

  @Test
  void bodiesThatAreNoRequestAreRefusedAndNothingIsStored() {
    var before = Rows.count(jdbc);
    List<String> bodies =
        List.of(
            "",
            "[]",
            "{",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"subjects\":[]}",
            "{\"subjects\":["
                + String.join(",", Collections.nCopies(101, "{\"name\":\"a\"}"))
                + "]}",
            "{\"name\":\"a\\u0000b\"}",
            "{\"name\":" + "[".repeat(50) + "]".repeat(50) + "}");

    assertThat(bodies)
        .allSatisfy(body -> assertThat(search(body).status()).as(body).isEqualTo(400));
    assertThat(search("{\"name\":\"" + "a".repeat(300_000) + "\"}").status()).isEqualTo(413);
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }

  @Test
  void aTokenAndTheContractAreNeeded() {
    assertThat(http.post(SEARCH, "{\"name\":\"A\"}").status()).isEqualTo(401);
    assertThat(http.post(SEARCH, "{\"name\":\"A\"}", "Authorization", "Bearer x").status())
        .isEqualTo(401);
    Answer withoutContract =
        http.post(
            SEARCH,
            "{\"name\":\"A\"}",
            "Authorization",
            ProfilePartner.of(port, "1000012").bearer());
    assertThat(withoutContract.status()).isEqualTo(403);
    assertThat(withoutContract.json().path("detail").stringValue()).contains("screening_api");
  }

  private String outcome(String body) {
    return search(body).json().path("results").path(0).path("outcome").stringValue();
  }

  private Answer search(String body) {
    return http.post(SEARCH, body, "Authorization", bearer);
  }
}
