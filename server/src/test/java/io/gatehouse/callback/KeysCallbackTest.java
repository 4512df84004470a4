package io.gatehouse.callback;

import static io.gatehouse.callback.PartnerEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.callback.KeysState.Progress;
import io.gatehouse.callback.PartnerEndpoint.Arrival;
import io.gatehouse.callback.PartnerEndpoint.Reply;
import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.customer.Activation;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.customer.Customers;
import io.gatehouse.customer.NewCustomer;
import io.gatehouse.partner.Brand;
import io.gatehouse.partner.Contract;
import io.gatehouse.partner.KeysEndpoint;
import io.gatehouse.partner.KeysEndpoints;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Partners.Issued;
import io.gatehouse.partner.Program;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The keys of a new customer reach the partner's endpoint once, or nobody. */
@ServerTest
@TestPropertySource(properties = "gatehouse.callback.timeout=3s")
@ExtendWith(OutputCaptureExtension.class)
class KeysCallbackTest {
  private static final String API_KEY = "the-partners-api-key";

  @LocalServerPort private int port;
  @Autowired private Partners partners;
  @Autowired private KeysEndpoints endpoints;
  @Autowired private Customers customers;
  @Autowired private CustomerDirectory directory;
  @Autowired private Activation activation;
  @Autowired private KeysDeliveries keys;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private final PartnerEndpoint endpoint = new PartnerEndpoint();
  private Issued partner;
  private Program program;

  @BeforeEach
  void addAPartnerWithAnEndpoint() {
    partner =
        partners.add(
            new Brand("Acme", null, null),
            Market.FI,
            Strictness.FORMAT,
            Set.of(Contract.CREATE_CUSTOMER));
    program = endpoints.programOf(partner.cid()).orElseThrow();
    deliverTo(endpoint.address());
  }

  private void deliverTo(URI address) {
    endpoints.set(program, new KeysEndpoint(address, "Authorization", "Bearer " + API_KEY));
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  private Customer active(String facts) {
    Customer waiting = waiting(facts);
    assertThat(activate(waiting)).isInstanceOf(Activation.Result.Active.class);
    return waiting;
  }

  private Activation.Result activate(Customer customer) {
    return activation.activate(customer.partnerId(), customer.customerId(), "test");
  }

  private Customer waiting(String facts) {
    assertThat(
            customers.create(
                new NewCustomer(
                    program.partnerId(),
                    program.programId(),
                    UUID.randomUUID(),
                    "FIN",
                    "2077474-0",
                    Customer.Status.AWAITING_ACCEPTANCE,
                    "test",
                    facts,
                    List.of())))
        .isPresent();
    return directory
        .find(program.partnerId(), program.programId(), "FIN", "2077474-0")
        .orElseThrow();
  }

  private Customer active() {
    return active("{\"company.name\":\"Metsäpolku Oy\",\"company.business_id\":\"2077474-0\"}");
  }

  private KeysState state(Customer customer) {
    return keys.of(customer.partnerId(), customer.customerId()).orElseThrow();
  }

  private void awaitState(Customer customer, Progress progress) {
    await().untilAsserted(() -> assertThat(state(customer).progress()).isEqualTo(progress));
  }

  private void awaitAttempts(Customer customer, int attempts) {
    await()
        .untilAsserted(
            () -> {
              assertThat(state(customer).attempts()).isEqualTo(attempts);
              assertThat(waitsForItsTime(customer)).isTrue();
            });
  }

  /** An attempt is over when the next one is in the queue. */
  private boolean waitsForItsTime(Customer customer) {
    return jdbc.sql(
            "select not picked from scheduled_tasks where task_name = 'keys' and task_instance like ?")
        .param(customer.partnerId() + "/" + customer.customerId() + "/%")
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Test
  void theBodyIsTheContractsAndComesWithTheApiKey() {
    Customer customer =
        active(
            """
            {"company.name":"Metsäpolku Oy","company.business_id":"2077474-0","company.partner_reference":"a-17"}
            """);
    awaitState(customer, Progress.KEYS_DELIVERED);

    assertThat(endpoint.arrivals()).hasSize(1);
    Arrival arrival = endpoint.arrivals().getFirst();
    assertThat(arrival.method()).isEqualTo("POST");
    assertThat(arrival.path()).isEqualTo("/keys?tenant=1");
    assertThat(arrival.authorization()).isEqualTo("Bearer " + API_KEY);
    assertThat(arrival.contentType()).startsWith("application/json");
    assertThat(arrival.json().propertyNames())
        .containsExactly("bid", "external-id", "cid", "apicode");
    assertThat(arrival.json().path("bid").stringValue()).isEqualTo("2077474-0");
    assertThat(arrival.json().path("external-id").stringValue()).isEqualTo("a-17");
    assertThat(arrival.json().path("cid").stringValue())
        .isEqualTo(Long.toString(customer.number()));
  }

  @Test
  void withoutAReferenceOfThePartnerThereIsNoExternalId() {
    awaitState(active(), Progress.KEYS_DELIVERED);

    assertThat(endpoint.arrivals().getFirst().json().propertyNames())
        .containsExactly("bid", "cid", "apicode");
  }

  @Test
  void theNewProfileLogsInWithItsKeysAndMayDoNothingThatItsPartnerMay() {
    awaitState(active(), Progress.KEYS_DELIVERED);
    Http http = new Http(port);

    Answer token = http.post("/rest/token", endpoint.arrivals().getFirst().body());

    assertThat(token.status()).isEqualTo(201);
    String bearer = "Bearer " + token.json().path("token").stringValue();
    assertThat(http.post("/rest/profile/createprofile", "{}", "Authorization", bearer).status())
        .isEqualTo(403);
    assertThat(
            http.call(
                    "DELETE",
                    "/rest/profile/" + anApplication(http) + "/link",
                    "Authorization",
                    bearer)
                .status())
        .isEqualTo(404);
  }

  private String anApplication(Http http) {
    Partners.Issued own =
        partners.add(
            new Brand("Other", null, null),
            Market.FI,
            Strictness.FORMAT,
            Set.of(Contract.CREATE_CUSTOMER));
    String token =
        http.post(
                "/rest/token",
                "{\"cid\":\"%s\",\"apicode\":\"%s\"}".formatted(own.cid(), own.apicode()))
            .json()
            .path("token")
            .stringValue();
    return http.post(
            "/rest/profile/createprofile",
            "{\"customer_info\":{\"business_id\":\"2077474-0\"},\"contact_person\":{\"email\":\"a@example.com\"}}",
            "Authorization",
            "Bearer " + token)
        .json()
        .path("uuid")
        .stringValue();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 408, 429})
  void whatMayPassIsTriedAgainWithTheSameBodyUnderTheSameId(int failure) {
    endpoint.answers(status(failure), status(200));
    Customer customer = active();
    awaitAttempts(customer, 1);
    assertThat(state(customer).progress()).isEqualTo(Progress.KEYS_PENDING);
    assertThat(state(customer).lastAnswer()).isEqualTo("HTTP " + failure);

    clock.pass(Duration.ofMinutes(1).plusSeconds(1));
    awaitState(customer, Progress.KEYS_DELIVERED);

    assertThat(endpoint.arrivals()).hasSize(2);
    assertThat(endpoint.arrivals().get(1)).isEqualTo(endpoint.arrivals().get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 422, 301, 302, 307, 308})
  void whatIsRefusedIsNotTriedAgainAndNoRedirectIsFollowed(int refusal) {
    endpoint.answers(
        status(refusal, "Location", "http://127.0.0.1:" + endpoint.port() + "/elsewhere"));
    Customer customer = active();

    awaitState(customer, Progress.KEYS_FAILED);

    clock.pass(Duration.ofDays(1));
    assertThat(state(customer).attempts()).isEqualTo(1);
    assertThat(endpoint.arrivals()).hasSize(1);
  }

  @Test
  void pausesGrowAndAfterThreeDaysItIsGivenUp() {
    endpoint.answers(Stream.generate(() -> status(503)).limit(50).toArray(Reply[]::new));
    Customer customer = active();

    int attempts = 1;
    for (long minutes : List.of(1, 5, 25, 125, 625, 720, 720, 720, 720)) {
      awaitAttempts(customer, attempts);
      clock.pass(Duration.ofMinutes(minutes).minusSeconds(30));
      assertThat(state(customer).attempts()).isEqualTo(attempts);
      clock.pass(Duration.ofSeconds(31));
      attempts++;
    }
    awaitAttempts(customer, attempts);
    clock.pass(Duration.ofHours(13));

    awaitState(customer, Progress.KEYS_FAILED);
  }

  @Test
  void anEndpointThatIsSilentIsCutOffAndTriedAgain() {
    CountDownLatch released = new CountDownLatch(1);
    endpoint.answers(exchange -> awaitQuietly(released));

    Customer customer = active();
    awaitAttempts(customer, 1);
    assertThat(state(customer).lastAnswer()).isEqualTo("timed out");
    released.countDown();
    clock.pass(Duration.ofMinutes(1).plusSeconds(1));

    awaitState(customer, Progress.KEYS_DELIVERED);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anAnswerWithoutEndIsNotRead() {
    endpoint.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] much = new byte[65_536];
          while (true) {
            exchange.getResponseBody().write(much);
          }
        });

    awaitState(active(), Progress.KEYS_DELIVERED);
  }

  @Test
  void anEndpointThatIsNotThereIsTriedAgain() {
    PartnerEndpoint gone = new PartnerEndpoint();
    deliverTo(gone.address());
    gone.close();

    Customer customer = active();

    awaitAttempts(customer, 1);
    assertThat(state(customer).progress()).isEqualTo(Progress.KEYS_PENDING);
    assertThat(state(customer).lastAnswer()).isEqualTo("no answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/"
      })
  void nothingIsSentToAnAddressThatIsNotPublic(String address) {
    deliverTo(URI.create(address));

    Customer customer = active();

    awaitAttempts(customer, 1);
    assertThat(state(customer).lastAnswer()).isEqualTo("not a public address");
  }

  @Test
  void aSecretIsNeverLoggedNorStoredReadablyAndGoneOnceItArrived(CapturedOutput output) {
    endpoint.answers(status(503), status(200));
    Customer customer = active();
    awaitAttempts(customer, 1);
    String apicode = endpoint.arrivals().getFirst().json().path("apicode").stringValue();

    assertThat(Rows.everything(jdbc)).doesNotContain(apicode).doesNotContain(API_KEY);
    clock.pass(Duration.ofMinutes(1).plusSeconds(1));
    awaitState(customer, Progress.KEYS_DELIVERED);

    assertThat(Rows.everything(jdbc)).doesNotContain(apicode);
    assertThat(
            jdbc.sql(
                    "select count(*) from keys_delivery where customer_id = ? and sealed_body is null")
                .param(customer.customerId())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(output.getAll()).doesNotContain(apicode).doesNotContain(API_KEY);
  }

  @Test
  void whoActivatesTwiceAtOnceMakesOneDelivery() throws Exception {
    Customer customer = waiting("{\"company.business_id\":\"2077474-0\"}");
    List<Thread> threads =
        Stream.generate(() -> Thread.ofVirtual().unstarted(() -> activate(customer)))
            .limit(8)
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    awaitState(customer, Progress.KEYS_DELIVERED);
    assertThat(endpoint.arrivals()).hasSize(1);
  }

  @Test
  void keysThatFailedAreMadeAnewWhenSomebodyAsksAndTheOldOnesStopWorking() {
    endpoint.answers(status(404));
    Customer customer = active();
    awaitState(customer, Progress.KEYS_FAILED);

    assertThat(again(customer)).isTrue();
    awaitState(customer, Progress.KEYS_DELIVERED);

    Http http = new Http(port);
    assertThat(endpoint.arrivals()).hasSize(2);
    assertThat(http.post("/rest/token", endpoint.arrivals().get(0).body()).status()).isEqualTo(400);
    assertThat(http.post("/rest/token", endpoint.arrivals().get(1).body()).status()).isEqualTo(201);
    assertThat(again(customer)).isFalse();
  }

  @Test
  void whoAsksTwiceAtOnceGetsNewKeysOnce() throws Exception {
    endpoint.answers(status(404));
    Customer customer = active();
    awaitState(customer, Progress.KEYS_FAILED);
    AtomicInteger made = new AtomicInteger();
    List<Thread> threads =
        Stream.generate(
                () -> Thread.ofVirtual().unstarted(() -> made.addAndGet(again(customer) ? 1 : 0)))
            .limit(8)
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    awaitState(customer, Progress.KEYS_DELIVERED);
    assertThat(made).hasValue(1);
    assertThat(endpoint.arrivals()).hasSize(2);
    assertThat(new Http(port).post("/rest/token", endpoint.arrivals().get(1).body()).status())
        .isEqualTo(201);
  }

  @Test
  void thePartnerAsksForNewKeysAfterAFailureAndForNobodyElses() {
    endpoint.answers(status(404));
    Customer customer = active();
    String path = "/rest/profile/" + customer.number() + "/keys";
    awaitState(customer, Progress.KEYS_FAILED);

    Http http = new Http(port);
    assertThat(http.post(path, "").status()).isEqualTo(401);
    assertThat(ask(bearer("1000021", "password123"), path).status()).isEqualTo(404);
    String own = bearer(partner.cid(), partner.apicode());
    assertThat(ask(own, "/rest/profile/77/keys").status()).isEqualTo(404);
    Answer promised = ask(own, path);
    assertThat(promised.status()).isEqualTo(202);
    assertThat(promised.json().path("state").asString()).isEqualTo("KEYS_PENDING");

    awaitState(customer, Progress.KEYS_DELIVERED);
    Answer refused = ask(own, path);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("Message").asString()).contains("given up");
    assertThat(endpoint.arrivals()).hasSize(2);
  }

  private Answer ask(String bearer, String path) {
    return new Http(port).post(path, "", "Authorization", bearer);
  }

  private String bearer(String cid, String apicode) {
    return "Bearer "
        + new Http(port)
            .post("/rest/token", "{\"cid\":\"%s\",\"apicode\":\"%s\"}".formatted(cid, apicode))
            .json()
            .path("token")
            .asString();
  }

  private boolean again(Customer customer) {
    return keys.again(customer.partnerId(), customer.customerId(), "test");
  }

  @Test
  void aProgramWithoutAnEndpointGivesItsCustomersNoKeys() {
    endpoints.remove(program);

    Customer customer = active();

    assertThat(keys.of(customer.partnerId(), customer.customerId())).isEmpty();
    assertThat(partners.customer(Long.toString(customer.number()))).isEmpty();
  }
}
