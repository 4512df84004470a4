package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code POST /rest/token} as it is documented. */
@ServerTest
class TokenTest {
  private static final String RIGHT = "{\"cid\":\"1000011\",\"apicode\":\"password123\"}";

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void rightCredentialsGetATokenWithStatus201() {
    Answer answer = http.post("/rest/token", RIGHT);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().propertyNames()).containsExactly("token");
  }

  @Test
  void theTokenSaysWhoseItIsAndLivesTwoHours() throws ParseException {
    SignedJWT token = SignedJWT.parse(token());

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(token.getHeader().getKeyID()).isNotBlank();
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("1000011");
    assertThat(token.getJWTClaimsSet().getJWTID()).isNotBlank();
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(http.base());
    assertThat(
            Duration.between(
                token.getJWTClaimsSet().getIssueTime().toInstant(),
                token.getJWTClaimsSet().getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aTokenWorksForTwoHoursAndNoLonger() {
    String token = token();

    clock.pass(Duration.ofMinutes(119));
    assertThat(create(token).status()).isEqualTo(201);

    clock.pass(Duration.ofMinutes(2));
    assertThat(create(token).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cid\":\"1000011\",\"apicode\":\"Password123\"}",
        "{\"cid\":\"1000011\",\"apicode\":\"password123 \"}",
        "{\"cid\":\"1000012\",\"apicode\":\"\\u0000\"}",
        "{\"cid\":\"\\u0000\",\"apicode\":\"password123\"}",
        "{\"cid\":\"10000\\ud800\",\"apicode\":\"\\ud800\"}",
        "{\"cid\":\"no such\",\"apicode\":\"password123\"}",
        "{\"cid\":\"' or 1=1 --\",\"apicode\":\"password123\"}"
      })
  void wrongCredentialsAreABadRequest(String body) {
    assertRefused(http.post("/rest/token", body), 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"cid\":\"1000011\"}",
        "{\"apicode\":\"password123\"}",
        "{\"cid\":1000011,\"apicode\":\"password123\"}",
        "{\"cid\":[\"1000011\"],\"apicode\":\"password123\"}",
        "{\"cid\":\"1000011\",\"apicode\":true}",
        "{\"cid\":\"1000011\",\"apicode\":null}",
        "{\"cid\":\"\",\"apicode\":\"password123\"}",
        "{\"cid\":\"1000011\",\"apicode\":\"  \"}"
      })
  void aMissingOrWrongFieldIsABadRequest(String body) {
    assertRefused(http.post("/rest/token", body), 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"1000011\"",
        "{",
        "cid=1000011&apicode=password123",
        "{\"cid\":\"1000011\",\"apicode\":\"password123\"} trailing",
        "{\"cid\":\"1000012\",\"cid\":\"1000011\",\"apicode\":\"password123\"}"
      })
  void whatIsNotOneJsonObjectIsABadRequest(String body) {
    assertRefused(http.post("/rest/token", body), 1);
  }

  @Test
  void aTokenForACallerWithoutContractsIsGivenAllTheSame() {
    assertThat(
            http.post("/rest/token", "{\"cid\":\"1000012\",\"apicode\":\"password123\"}").status())
        .isEqualTo(201);
  }

  @Test
  void unknownFieldsArePassedOver() {
    assertThat(
            http.post(
                    "/rest/token",
                    "{\"cid\":\"1000011\",\"apicode\":\"password123\",\"device\":{\"a\":[1]}}")
                .status())
        .isEqualTo(201);
  }

  @Test
  void otherMethodsAreNotAllowed() {
    Answer answer = http.get("/rest/token");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  private static void assertRefused(Answer answer, int errorId) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("errorId", "errorText");
    assertThat(answer.json().path("errorId").intValue()).isEqualTo(errorId);
    assertThat(answer.json().path("errorText").stringValue()).isNotBlank();
    assertThat(answer.body()).doesNotContain("password123", "Exception");
  }

  private String token() {
    return http.post("/rest/token", RIGHT).json().path("token").stringValue();
  }

  private Answer create(String token) {
    return http.post(
        "/rest/profile/createprofile",
        Profile.minimal().toString(),
        "Authorization",
        "Bearer " + token);
  }
}
