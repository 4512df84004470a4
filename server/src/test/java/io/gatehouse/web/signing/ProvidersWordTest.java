package io.gatehouse.web.signing;

import static io.gatehouse.web.signing.OidcProvider.half;
import static io.gatehouse.web.signing.OidcProvider.key;
import static io.gatehouse.web.signing.OidcProvider.sign;
import static io.gatehouse.web.signing.OidcProvider.status;
import static io.gatehouse.web.signing.OidcProvider.tokenResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.gatehouse.testing.Companies;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.web.signing.OidcProvider.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What an OpenID provider says is believed when it is good, refused when it is not; silence is
 * neither.
 */
@ServerTest
class ProvidersWordTest {
  private static final String SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";
  private static final String UNTRUE = "The identification was not valid";
  private static final String TOO_LOW = "A stronger identification is needed";
  private static final String OUTAGE = "The identification does not work at the moment";

  private static final OidcProvider provider = new OidcProvider();
  private static final OidcProvider estonian = new OidcProvider();

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void setProvider(DynamicPropertyRegistry settings) {
    set(settings, "any", provider);
    set(settings, "ee", estonian);
    settings.add("gatehouse.identity.timeout", () -> "1s");
  }

  private static void set(DynamicPropertyRegistry settings, String name, OidcProvider provider) {
    String prefix = "gatehouse.identity.providers." + name;
    settings.add(prefix + ".issuer", provider::issuer);
    settings.add(prefix + ".client-id", () -> OidcProvider.CLIENT_ID);
    settings.add(prefix + ".client-secret", () -> OidcProvider.CLIENT_SECRET);
  }

  @AfterEach
  void recover() {
    provider.recovers();
  }

  @AfterAll
  static void close() {
    provider.close();
    estonian.close();
  }

  @Test
  void aGoodWordLeadsToThePaper() {
    Detour detour = begin(Asked.norway(port, "NOR", "899901010"));
    provider.says(sign(good(detour).build(), provider.key()));

    assertThat(detour.comesBack()).contains("Read and accept the agreement", "Kari Ensom");
  }

  @Test
  void aKeyThatTheProviderChangedToIsBelieved() {
    Detour before = begin();
    provider.says(sign(good(before).build(), provider.key()));
    before.comesBack();

    Detour after = begin();
    provider.says(sign(good(after).build(), provider.rotates()));

    assertThat(after.comesBack()).contains("Kari Ensom");
  }

  @ParameterizedTest
  @MethodSource
  void aDateOfBirthThatIsNotWholeCountsAsNone(String date) {
    Detour detour = begin();
    provider.says(
        sign(
            good(detour)
                .claim("birthdate", date)
                .claim("personal_identity_code", "03027512345")
                .build(),
            provider.key()));

    assertThat(detour.comesBack()).contains("Kari Ensom").doesNotContain(UNTRUE);
  }

  /** OpenID Connect Core 1.0, 5.1: without the year, or the year alone. */
  static List<String> aDateOfBirthThatIsNotWholeCountsAsNone() {
    return List.of("0000-02-03", "1975");
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aWordThatIsNotGoodIsRefused(Lie lie) {
    Detour detour = begin();
    provider.says(lie.tell(provider, good(detour)));

    refused(detour, UNTRUE);
  }

  /** What is said instead of the good word. */
  interface Lie {
    String tell(OidcProvider provider, JWTClaimsSet.Builder good);
  }

  static Stream<Named<Lie>> lies() {
    return Stream.of(
        claims("another nonce", good -> good.claim("nonce", "another")),
        claims("no nonce", good -> good.claim("nonce", null)),
        claims("another audience", good -> good.audience("somebody-else")),
        claims("no audience", good -> good.audience((String) null)),
        claims(
            "two audiences, meant for the other",
            good -> good.audience(List.of(OidcProvider.CLIENT_ID, "other")).claim("azp", "other")),
        claims("another issuer", good -> good.issuer("https://issuer.example")),
        claims("an issuer that is no address", good -> good.issuer("urn:example:issuer")),
        claims("no issuer", good -> good.issuer(null)),
        claims("no subject", good -> good.subject(null)),
        claims("expired", good -> good.expirationTime(in(-60))),
        claims("no end", good -> good.expirationTime(null)),
        claims("issued in the future", good -> good.issueTime(in(60)).expirationTime(in(120))),
        claims("an end before its issue", good -> good.issueTime(in(20)).expirationTime(in(10))),
        claims("no time of issue", good -> good.issueTime(null)),
        claims("no auth_time", good -> good.claim("auth_time", null)),
        claims("an auth_time to come", good -> good.claim("auth_time", seconds(60))),
        claims("an auth_time that is none", good -> good.claim("auth_time", "yesterday")),
        claims("nobody", good -> good.claim("family_name", null)),
        claims("a date of birth that is none", good -> good.claim("birthdate", "in spring")),
        claims("a level that no database keeps", good -> good.claim("acr", SUBSTANTIAL + "\0")),
        lie("a key that nobody knows", (own, good) -> sign(good, key("unknown"))),
        lie("another key of the same name", (own, good) -> sign(good, key(own.key().getKeyID()))),
        lie("the signature of another word", ProvidersWordTest::withSignatureOfAnother),
        lie("no signature", (own, good) -> new PlainJWT(good).serialize()),
        lie("signed by our own secret", (own, good) -> signedBySecret(good)),
        lie("no token at all", (own, good) -> "abc"));
  }

  private static JWTClaimsSet.Builder good(Detour detour) {
    return new JWTClaimsSet.Builder()
        .issuer(provider.issuer())
        .subject("kari")
        .audience(OidcProvider.CLIENT_ID)
        .issueTime(in(0))
        .expirationTime(in(60))
        .claim("nonce", detour.nonce())
        .claim("auth_time", seconds(-5))
        .claim("acr", SUBSTANTIAL)
        .claim("given_name", "Kari")
        .claim("family_name", "Ensom")
        .claim("birthdate", "1975-02-03");
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static long seconds(int from) {
    return Instant.now().plusSeconds(from).getEpochSecond();
  }

  private static Named<Lie> claims(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Named.of(name, (provider, good) -> sign(change.apply(good).build(), provider.key()));
  }

  private static Named<Lie> lie(String name, BiFunction<OidcProvider, JWTClaimsSet, String> lie) {
    return Named.of(name, (provider, good) -> lie.apply(provider, good.build()));
  }

  private static String withSignatureOfAnother(OidcProvider own, JWTClaimsSet good) {
    String word = sign(good, own.key());
    String other = sign(new JWTClaimsSet.Builder(good).claim("acr", "low").build(), own.key());
    return word.substring(0, word.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
  }

  private static String signedBySecret(JWTClaimsSet good) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good);
      token.sign(new MACSigner(OidcProvider.CLIENT_SECRET.repeat(3)));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://eidas.europa.eu/LoA/low", "SUBSTANTIAL"})
  void aWordThatIsNotSureEnoughIsAskedForAgain(String level) {
    Detour detour = begin();
    provider.says(sign(good(detour).claim("acr", level).build(), provider.key()));

    assertThat(detour.comesBack()).contains(TOO_LOW).doesNotContain("Kari Ensom");
    acceptsInVain(detour);
  }

  @Test
  void aWordWithoutALevelIsAskedForAgain() {
    Detour detour = begin();
    provider.says(sign(good(detour).claim("acr", null).build(), provider.key()));

    assertThat(detour.comesBack()).contains(TOO_LOW);
    acceptsInVain(detour);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_grant", "invalid_request"})
  void aCodeThatTheProviderDoesNotKnowIsRefused(String error) {
    Detour detour = begin();
    provider.answers(status(400, "{\"error\":\"%s\"}".formatted(error)));

    refused(detour, UNTRUE);
  }

  @Test
  void anAnswerWithoutAnIdTokenIsRefused() {
    Detour detour = begin();
    provider.answers(status(200, "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\"}"));

    refused(detour, UNTRUE);
  }

  @ParameterizedTest
  @MethodSource
  void aProviderThatIsOutOfOrderHasRefusedNobody(Reply reply) {
    Detour detour = begin();
    provider.answers(reply);

    refused(detour, OUTAGE);

    Detour again = begin(detour.asked());
    provider.says(sign(good(again).build(), provider.key()));
    assertThat(again.comesBack()).contains("Kari Ensom");
  }

  static Stream<Named<Reply>> aProviderThatIsOutOfOrderHasRefusedNobody() {
    String whole = tokenResponse("a.b.c");
    return Stream.of(
        Named.of("500", status(500, "")),
        Named.of("503 with a page", status(503, "<html>")),
        Named.of("too many requests", status(429, "{\"error\":\"slow_down\"}")),
        Named.of("not our secret any more", status(401, "{\"error\":\"invalid_client\"}")),
        Named.of("out of order, by a code", status(400, "{\"error\":\"server_error\"}")),
        Named.of("400 with a page", status(400, "<html>")),
        Named.of("a page", status(200, "<html>")),
        Named.of("nothing in it", status(200, "{}")),
        Named.of("half of the text", status(200, whole.substring(0, whole.length() / 2))),
        Named.of("half, and the connection breaks", half(whole)),
        Named.of("half, and silence", provider.halfThenSilence(whole)),
        Named.of("silence", provider.nothing()));
  }

  @Test
  void keysThatCannotBeHadAreAnOutage() {
    Detour detour = begin();
    provider.answersForKeys(status(503, ""));
    provider.says(sign(good(detour).build(), provider.rotates()));

    refused(detour, OUTAGE);
  }

  @Test
  void aDescriptionThatCannotBeHadIsAnOutageBeforeAnybodyGoesThere() {
    Asked asked = Asked.norway(port, "EST", "19901013");
    estonian.answersForDescription(estonian.nothing());

    Answer answer = new Http(port).post(asked.agreement() + "/login", "");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(new Http(port).get(answer.header("Location")).body()).contains(OUTAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server_error", "temporarily_unavailable"})
  void aProviderThatSendsBackThatItIsOutOfOrderHasRefusedNobody(String error) {
    assertThat(begin().comesBackWith("error=" + error)).contains(OUTAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_denied", "login_required", "<script>"})
  void whoBreaksItOffIsToldThatItCanBeBegunAgain(String error) {
    assertThat(begin().comesBackWith("error=" + URLEncoder.encode(error, StandardCharsets.UTF_8)))
        .contains("The identification was broken off");
  }

  /** Told so, and nothing is kept of anybody. */
  private void refused(Detour detour, String told) {
    assertThat(detour.comesBack()).contains(told).doesNotContain("Kari Ensom");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from identification i join acceptance a using (partner_id, acceptance_id)
                    join customer c using (partner_id, customer_id)
                    where c.customer_number = ?
                    """)
                .param(detour.asked().customerNumber())
                .query(Long.class)
                .single())
        .isZero();
    acceptsInVain(detour);
  }

  private void acceptsInVain(Detour detour) {
    assertThat(detour.accepts().status()).isEqualTo(303);
    assertThat(
            jdbc.sql("select status from customer where customer_number = ?")
                .param(detour.asked().customerNumber())
                .query(String.class)
                .single())
        .isEqualTo("AWAITING_ACCEPTANCE");
  }

  /** Somebody who has been sent to the provider. */
  private Detour begin() {
    return begin(asked());
  }

  private Detour begin(Asked asked) {
    return Detour.begin(new Http(port), asked);
  }

  private Asked asked() {
    return Asked.norway(port, "NOR", Companies.norwegian());
  }
}
