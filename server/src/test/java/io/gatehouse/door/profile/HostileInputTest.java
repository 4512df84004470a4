package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Input that nobody means well: a documented 4xx, nothing stored, nothing told of the inside. */
@ServerTest
class HostileInputTest {
  private static final String CREATE = "/rest/profile/createprofile";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private Http http;
  private ProfilePartner partner;
  private Map<String, Long> before;

  @BeforeEach
  void count() {
    http = new Http(port);
    partner = ProfilePartner.of(port, "1000011");
    before = Rows.count(jdbc);
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }

  @Test
  void aBodyOfTenMegabytesIsTooLarge() {
    byte[] body = new byte[10_000_000];
    Arrays.fill(body, (byte) ' ');

    assertRefused(post(body), 413);
  }

  @Test
  void aTokenIsNotReadOutOfTenMegabytesEither() {
    byte[] body = new byte[10_000_000];
    Arrays.fill(body, (byte) ' ');

    assertThat(http.post("/rest/token", body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_000, 10_000})
  void deepNestingIsRefused(int depth) {
    assertRefused(post("{\"customer_info\":".repeat(depth) + "1" + "}".repeat(depth)), 400);
    assertRefused(post("{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"customer_info\":{\"business_id\":\"2077474-0\",\"business_id\":\"1234567-8\"},\"contact_person\":{\"email\":\"a@example.com\"}}",
        "{\"customer_info\":{\"business_id\":\"2077474-0\"},\"customer_info\":{},\"contact_person\":{\"email\":\"a@example.com\"}}",
        "{\"unknown\":1,\"unknown\":2,\"customer_info\":{\"business_id\":\"2077474-0\"},\"contact_person\":{\"email\":\"a@example.com\"}}"
      })
  void aNameThatComesTwiceIsRefused(String body) {
    assertRefused(post(body), 400);
  }

  static Stream<Arguments> brokenText() {
    return Stream.of(
        arguments("a byte that never occurs", "ff"),
        arguments("a continuation without a start", "80"),
        arguments("a start without a continuation", "c3"),
        arguments("an overlong letter", "c181"),
        arguments("an overlong NUL", "c080"),
        arguments("an unpaired surrogate", "eda080"),
        arguments("a pair of surrogates", "eda0bdedb880"),
        arguments("beyond the last character", "f4908080"));
  }

  @ParameterizedTest
  @MethodSource("brokenText")
  void whatIsNotUtf8IsRefused(String what, String hex) {
    assertRefused(post(named(HexFormat.of().parseHex(hex))), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void anotherEncodingIsRefused(String encoding) {
    assertRefused(post(Profile.minimal().toString().getBytes(Charset.forName(encoding))), 400);
  }

  private static byte[] named(byte[] name) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String[] parts = Profile.minimal().with("customer_info.name", "NAME").toString().split("NAME");
    body.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
    body.writeBytes(name);
    body.writeBytes(parts[1].getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000",
        "\\u0001",
        "\\u001b[31m",
        "\\r\\nBcc: x@example.com",
        "\\u007f",
        "\\u0085",
        "\\u200e",
        "\\u200f",
        "\\u202e",
        "\\u2066",
        "\\u2028",
        "\\ufeff",
        "\\ufff9",
        "\\ue000",
        "\\uffff",
        "\\ud800",
        "\\udc00",
        "\\udc00\\ud800",
        "\\udb40\\udc41"
      })
  void charactersThatNobodySeesAreRefusedInEveryText(String escaped) {
    String profile = Profile.minimal().toString();
    String email = Profile.of(profile).email();
    for (String body :
        new String[] {
          Profile.of(profile).with("customer_info.name", "Test@Oy").toString(),
          Profile.of(profile).with("users[0].last_name", "Test@").toString(),
          Profile.of(profile).with("additional_information.profile_uuid", "Test@").toString(),
          Profile.of(profile).with("services.service_types", "Test@").toString(),
          Profile.of(profile).with("customer_info.business_id", "Test@").toString()
        }) {
      assertRefused(post(body.replace("Test@", "Te" + escaped + "st")), 400);
    }
    assertRefused(post(profile.replace(email, "a" + escaped + "@example.com")), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b@example.com",
        "a@b",
        "@example.com",
        "a@example..com",
        "a@.com",
        "a@b@example.com",
        "Name <a@example.com>",
        "a@example.com,b@example.com",
        "a@example.com\\nBcc:b@example.com",
        "a@exa mple.com",
        "a@[127.0.0.1]",
        "a@example.com.",
        "(c)a@example.com",
        "\"a\" <a@example.com>"
      })
  void whatIsNotOneMailAddressIsRefused(String address) {
    String body = Profile.minimal().with("contact_person.email", "ADDRESS").toString();

    Answer answer = post(body.replace("ADDRESS", address.replace("\"", "\\\"")));

    assertRefused(answer, 400);
    assertThat(answer.json().path("Message").stringValue()).contains("contact_person.email: ");
  }

  @Test
  void numbersBeyondAnyBoundAreRefused() {
    for (String number :
        new String[] {
          "1e400",
          "9".repeat(19),
          "9".repeat(99),
          "9".repeat(10_000),
          "1E+999999999",
          "1e4372036854775808",
          "1e-99999999999",
          "-0.0"
        }) {
      String body = Profile.minimal().with("services.service_types", "NUMBER").toString();
      assertRefused(post(body.replace("\"NUMBER\"", number)), 400);
    }
  }

  @Test
  void tooManyUsersAreRefusedAtOnce() {
    String users = "{},".repeat(50) + "{}";

    Answer answer =
        post(
            Profile.minimal()
                .with("users", "USERS")
                .toString()
                .replace("\"USERS\"", "[" + users + "]"));

    assertRefused(answer, 400);
    assertThat(answer.json().path("Message").stringValue())
        .isEqualTo("Invalid request: users: must have at most 50 entries");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"text\"", "true", "[1]", "[[]]", "[null]"})
  void aCategoryOfAnotherTypeIsRefusedByItsName(String value) {
    Profile profile = Profile.minimal();
    for (String category :
        new String[] {
          "customer_service_contact",
          "services",
          "settlement_settings",
          "ropo_service_fees",
          "agreement_acceptor",
          "money_laundering_acceptor",
          "additional_information"
        }) {
      Answer answer = post(profile.with(category, "VALUE").toString().replace("\"VALUE\"", value));
      assertRefused(answer, 400);
      assertThat(answer.json().path("Message").stringValue()).contains(category + ": must be ");
    }
    Answer users = post(profile.with("users", "VALUE").toString().replace("\"VALUE\"", value));
    assertRefused(users, 400);
  }

  @Test
  void anAuthorizationHeaderOfAHundredKilobytesIsRefused() {
    for (String path : new String[] {CREATE, "/rest/token", "/oauth2/token", "/"}) {
      Answer answer = http.post(path, "{}", "Authorization", "Bearer " + "a".repeat(100_000));

      assertThat(answer.status()).as(path).isBetween(400, 499);
      assertTellsNothing(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b.c", "....", "e30.e30.", "eyJhbGciOiJub25lIn0.e30.", "\u00e5"})
  void whatIsNoTokenIsNoToken(String token) {
    assertUnauthorised(token);
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    assertUnauthorised(signed(foreignKey(), claims(Instant.now().minus(Duration.ofHours(3)))));
    // The same by our own key: TokenTest, with the clock.
  }

  @Test
  void anUnsignedTokenIsRefused() {
    assertUnauthorised(new PlainJWT(claims(Instant.now())).serialize());
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws Exception {
    assertUnauthorised(signed(foreignKey(), claims(Instant.now())));
  }

  @Test
  void aForeignKeyUnderTheNameOfOursIsRefused() throws Exception {
    RSAKey disguised = new RSAKey.Builder(foreignKey()).keyID(ourKey().getKeyID()).build();

    assertUnauthorised(signed(disguised, claims(Instant.now())));
  }

  @Test
  void ourPublicKeyIsNoSecretToSignWith() throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ourKey().getKeyID()).build(),
            claims(Instant.now()));
    token.sign(new MACSigner(ourKey().toRSAPublicKey().getEncoded()));

    assertUnauthorised(token.serialize());
  }

  @Test
  void aKeyThatTheTokenBringsAlongIsNotTrusted() throws Exception {
    RSAKey own = foreignKey();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(own.toPublicJWK())
                .keyID(own.getKeyID())
                .build(),
            claims(Instant.now()));
    token.sign(new RSASSASigner(own));

    assertUnauthorised(token.serialize());
  }

  @Test
  void aTokenThatWasChangedIsRefused() {
    String[] parts = partner.bearer().substring("Bearer ".length()).split("\\.");
    String other =
        ProfilePartner.of(port, "1000021").bearer().substring("Bearer ".length()).split("\\.")[1];

    assertUnauthorised(parts[0] + "." + other + "." + parts[2]);
    assertUnauthorised(parts[0] + "." + parts[1] + ".");
    assertUnauthorised(parts[0] + "." + parts[1]);
    assertUnauthorised(parts[0] + "." + parts[1] + "." + parts[2].substring(4));
    assertUnauthorised(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()));
  }

  @Test
  void addressesThatTryTheServerAreRefused() {
    for (String path :
        new String[] {
          "/rest/profile/%2e%2e/createprofile",
          "/rest//profile/createprofile",
          "/rest/profile/createprofile;a=b",
          "/rest/profile/createprofile%00",
          "/sandbox/mails?to=%00",
          "/sandbox/mails?to=%ff",
          "/onboarding/%00",
          "/onboarding/" + "a".repeat(5000)
        }) {
      Answer answer = http.get(path, "Authorization", partner.bearer());

      assertThat(answer.status()).as(path).isLessThan(500);
      assertTellsNothing(answer);
    }
  }

  @Test
  void refusingTakesLessThanATenthOfASecond() {
    String[] bodies = {
      "[".repeat(200_000),
      "{\"users\":[" + "{},".repeat(60_000) + "{}]}",
      "{\"services\":{\"service_types\":[" + "9,".repeat(100_000) + "9]}}",
      "{\"customer_info\":{\"name\":\"" + "a\u0301".repeat(80_000) + "\"}}",
      "{\"contact_person\":{\"email\":\"" + "a@".repeat(120_000) + "\"}}",
      "{\"customer_service_contact\":{\"www\":\"" + "a.".repeat(127) + "!\"}}",
      "{\"customer_service_contact\":{\"telephone\":\"+" + "1".repeat(39) + "\"}}"
    };
    for (String body : bodies) {
      long fastest = LongStream.range(0, 5).map(i -> nanosecondsToRefuse(body)).min().orElseThrow();

      assertThat(Duration.ofNanos(fastest))
          .as(body.substring(0, 30))
          .isLessThan(Duration.ofMillis(100));
    }
  }

  private long nanosecondsToRefuse(String body) {
    long start = System.nanoTime();
    Answer answer = post(body);
    long took = System.nanoTime() - start;
    assertThat(answer.status()).isEqualTo(400);
    return took;
  }

  private Answer post(String body) {
    return partner.create(body);
  }

  private Answer post(byte[] body) {
    return http.post(CREATE, body, "Authorization", partner.bearer());
  }

  private static void assertRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().path("Code").intValue()).isEqualTo(status);
    assertThat(answer.json().path("Message").stringValue()).isNotBlank();
    assertTellsNothing(answer);
  }

  private void assertUnauthorised(String token) {
    Answer answer =
        http.post(CREATE, Profile.minimal().toString(), "Authorization", "Bearer " + token);
    assertRefused(answer, 401);
  }

  private static void assertTellsNothing(Answer answer) {
    assertThat(answer.body())
        .doesNotContain(
            "Exception",
            "\tat ",
            "io.gatehouse",
            "org.springframework",
            "tools.jackson",
            "Tomcat",
            "SQL");
    assertThat(answer.header("Server")).isEmpty();
  }

  private JWTClaimsSet claims(Instant at) {
    return new JWTClaimsSet.Builder()
        .issuer(http.base())
        .subject("1000011")
        .issueTime(Date.from(at))
        .notBeforeTime(Date.from(at))
        .expirationTime(Date.from(at.plus(Duration.ofHours(2))))
        .build();
  }

  private RSAKey ourKey() throws ParseException {
    return JWKSet.parse(http.get("/oauth2/jwks").body()).getKeys().getFirst().toRSAKey();
  }

  private static RSAKey foreignKey() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("foreign").generate();
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
