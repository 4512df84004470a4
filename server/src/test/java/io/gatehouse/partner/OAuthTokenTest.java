package io.gatehouse.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same credentials by OAuth 2: client credentials, and the public keys of the tokens. */
@ServerTest
class OAuthTokenTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void aClientMayNameItselfByBasicAuthentication() {
    assertToken(basic("1000011", "password123"));
  }

  @Test
  void aClientMayNameItselfInTheForm() {
    assertToken(form("client_id=1000011&client_secret=password123"));
  }

  private void assertToken(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("token_type").stringValue()).isEqualTo("Bearer");
    assertThat(answer.json().path("expires_in").intValue()).isBetween(7190, 7200);
    assertThat(
            http.post(
                    "/rest/profile/createprofile",
                    Profile.minimal().toString(),
                    "Authorization",
                    "Bearer " + answer.json().path("access_token").stringValue())
                .status())
        .isEqualTo(201);
  }

  @Test
  void wrongCredentialsAreAnInvalidClient() {
    assertInvalidClient(basic("1000011", "wrong"));
    assertInvalidClient(basic("no such", "password123"));
    assertInvalidClient(form("client_id=1000011&client_secret=wrong"));
    assertInvalidClient(form("client_id=" + "9".repeat(1000) + "&client_secret=x"));
  }

  private static void assertInvalidClient(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    assertThat(answer.json().path("error").stringValue()).isEqualTo("invalid_client");
  }

  @Test
  void aNameThatNoClientCanHaveIsABadRequest() {
    assertThat(form("client_id=%00&client_secret=%00").status()).isEqualTo(400);
    assertThat(basic("\u0000", "\u0000").status()).isBetween(400, 401);
    assertThat(form("client_id=1000011&client_secret=%00").status()).isBetween(400, 401);
  }

  @Test
  void otherGrantsAreRefused() {
    Answer answer =
        http.post(
            "/oauth2/token",
            "grant_type=password&client_id=1000011&client_secret=password123",
            "Content-Type",
            FORM);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").stringValue())
        .isIn("unsupported_grant_type", "unauthorized_client");
  }

  @Test
  void thePublishedKeysVerifyTheTokensOfBothDoors() throws Exception {
    String documented =
        http.post("/rest/token", "{\"cid\":\"1000011\",\"apicode\":\"password123\"}")
            .json()
            .path("token")
            .stringValue();
    String standard = basic("1000011", "password123").json().path("access_token").stringValue();

    assertThat(verifies(documented)).isTrue();
    assertThat(verifies(standard)).isTrue();
  }

  @Test
  void thePublishedKeysHoldNothingPrivate() throws ParseException {
    Answer answer = http.get("/oauth2/jwks");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(JWKSet.parse(answer.body()).getKeys())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(key.isPrivate()).isFalse());
    assertThat(answer.json().path("keys").get(0).propertyNames())
        .doesNotContain("d", "p", "q", "dp", "dq", "qi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/oauth-authorization-server"})
  void theServersMetadataSaysWhereTheTokensAre(String path) {
    Answer answer = http.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("token_endpoint").stringValue())
        .isEqualTo(http.base() + "/oauth2/token");
    assertThat(answer.json().path("jwks_uri").stringValue())
        .isEqualTo(http.base() + "/oauth2/jwks");
  }

  private boolean verifies(String token) throws ParseException, JOSEException {
    SignedJWT jwt = SignedJWT.parse(token);
    JWKSet keys = JWKSet.parse(http.get("/oauth2/jwks").body());
    return jwt.verify(
        new RSASSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey()));
  }

  private Answer basic(String cid, String apicode) {
    String credentials =
        Base64.getEncoder().encodeToString((cid + ":" + apicode).getBytes(StandardCharsets.UTF_8));
    return http.post(
        "/oauth2/token",
        "grant_type=client_credentials",
        "Content-Type",
        FORM,
        "Authorization",
        "Basic " + credentials);
  }

  private Answer form(String credentials) {
    return http.post(
        "/oauth2/token", "grant_type=client_credentials&" + credentials, "Content-Type", FORM);
  }
}
