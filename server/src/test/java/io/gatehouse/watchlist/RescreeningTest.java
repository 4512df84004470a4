package io.gatehouse.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A list changes, and what is stored is screened again for what changed. */
class RescreeningTest {
  private static final String FIRST_STATE =
      """
      id,name,type,birth_date
      L-1,Zoltan Vexmarkov,person,1961-05-17
      L-2,Blackmoor Petrochemical Trading,organisation,
      L-3,Ingeborg Stormvåg,person,1969
      L-4,Somebody Elsewhere,person,
      """;

  @TempDir private Path directory;
  private String database;
  private Server server;
  private Applicant staff;
  private StoredCustomers stored;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(file(), FIRST_STATE);
    database = TestDatabase.create();
    restart();
    awaitRuns(1);
  }

  private void restart() {
    server =
        Server.start(
            database, directory.resolve("home"), "gatehouse.watch-list.lists=own=csv:" + file());
    staff = Applicant.of(server.port(), "staff");
    stored = StoredCustomers.of(server.context());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAddedEntryRaisesAnAlertThatNamesListEntryVersionAndRun() throws IOException {
    Customer customer = stored.add("Koivu Oy", "Mirela", "Drakkonen", Status.ACTIVE);
    stored.add("Honka Oy", "Aino", "Nieminen", Status.ACTIVE);

    JsonNode run = change(FIRST_STATE + "L-5,Mirela Drakkonen,person,1974-11-02\n");

    JsonNode alert = onlyAlert(customer);
    assertThat(alert.path("list").stringValue()).isEqualTo("own");
    assertThat(alert.path("entry").path("id").stringValue()).isEqualTo("L-5");
    assertThat(alert.path("cause").stringValue()).isEqualTo("list");
    assertThat(alert.path("version")).isEqualTo(run.path("version"));
    assertThat(alert.path("run")).isEqualTo(run.path("uuid"));
    assertThat(run.path("changed_entries").intValue()).isOne();
    assertThat(run.path("total").intValue()).isEqualTo(2);
    assertThat(run.path("done").intValue()).isEqualTo(2);
    assertThat(run.path("raised").intValue()).isOne();
    assertThat(stored.status(customer)).isEqualTo(Status.ACTIVE);
  }

  @Test
  void onlyWhatChangedIsCompared() throws IOException {
    Customer customer = stored.add("Koivu Oy", "Mirela", "Drakkonen", Status.ACTIVE);
    change(FIRST_STATE + "L-5,Mirela Drakkonen,person,1974-11-02\n");
    judge(onlyAlert(customer), "not_the_same");

    JsonNode run =
        change(
            FIRST_STATE + "L-5,Mirela Drakkonen,person,1974-11-02\nL-6,Nobody Known,person,1950\n");

    assertThat(run.path("raised").intValue()).isZero();
    assertThat(onlyAlert(customer).path("state").stringValue()).isEqualTo("closed");
  }

  @Test
  void aJudgementHoldsUntilTheEntryChangesInAWayThatMatters() throws IOException {
    Customer customer = stored.add("Koivu Oy", "Mirela", "Drakkonen", Status.ACTIVE);
    change(FIRST_STATE + "L-5,Mirela Drakkonen,person,1974-11-02\n");
    judge(onlyAlert(customer), "not_the_same");

    change(FIRST_STATE + "L-5,MIRELA DRAKKONEN,person,1974-11-02\n");
    assertThat(onlyAlert(customer).path("state").stringValue()).isEqualTo("closed");

    change(FIRST_STATE + "L-5,MIRELA DRAKKONEN,person,1984-03-03\n");
    assertThat(states(customer)).containsExactly("open", "closed");
  }

  @Test
  void anOpenAlertOfAnEntryThatIsGoneIsClosed() throws IOException {
    Customer customer = stored.add("Koivu Oy", "Mirela", "Drakkonen", Status.ACTIVE);
    change(FIRST_STATE + "L-5,Mirela Drakkonen,person,1974-11-02\n");

    change(FIRST_STATE);

    assertThat(onlyAlert(customer).path("judgement").path("verdict").stringValue())
        .isEqualTo("superseded");
  }

  @Test
  void openApplicationsAreScreenedToo() throws IOException {
    ProfilePartner partner = ProfilePartner.of(server.port(), "1000041");
    new Http(server.port())
        .post(
            "/rest/profile/createprofile",
            """
            {"customer_info":{"business_id":"2077474-0","name":"Mirela Drakkonen Oy"},
             "contact_person":{"email":"a@example.com","name":"Mirela Drakkonen"}}
            """,
            "Authorization",
            ProfilePartner.of(server.port(), "1000011").bearer());
    assertThat(partner.bearer()).isNotBlank();

    change(FIRST_STATE + "L-5,Mirela Drakkonen,person,1974-11-02\n");

    // The staff of another partner sees none of it.
    assertThat(alerts("")).isEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                server
                    .context()
                    .getBean(JdbcClient.class)
                    .sql("select path from screening_alert where customer_id is null")
                    .query(String.class)
                    .list(),
            paths -> paths.contains("contact.person.name"));
  }

  @Test
  void aRunThatIsInterruptedGoesOnAndFindsEachCustomerOnce() throws IOException {
    List<Customer> listed = new ArrayList<>();
    for (int i : IntStream.range(0, 450).toArray()) {
      listed.add(stored.add("Koivu " + i + " Oy", "Mirela", "Drakkonen", Status.ACTIVE));
    }
    Files.writeString(file(), FIRST_STATE + "L-5,Mirela Drakkonen,person,1974-11-02\n");
    refresh();
    await().atMost(Duration.ofSeconds(30)).until(() -> newestRun().path("done").intValue() > 0);

    server.close();
    restart();

    JsonNode run = awaitRuns(2);
    assertThat(run.path("done").intValue()).isGreaterThanOrEqualTo(450);
    assertThat(listed)
        .allSatisfy(
            customer -> assertThat(alerts("?customer=" + customer.customerId())).hasSize(1));
  }

  @Test
  void aDraftOfThePolicyTellsWhatItWouldChangeBeforeItIsSwitchedOn() {
    Customer customer = stored.add("Koivu Oy", "Ingeborg", "Stormvag", Status.ACTIVE);
    awaitAlerts(customer, 1);
    JsonNode made = staff.post("/api/screening/drafts/", "{\"review_evidence\":900}").json();
    String address = "/api/screening/drafts/" + made.path("uuid").stringValue() + "/";

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> staff.get(address).json().path("state").stringValue(), "compared"::equals);
    JsonNode difference = staff.get(address + "differences/").json().path(0);
    assertThat(difference.path("customer").stringValue())
        .isEqualTo(customer.customerId().toString());
    assertThat(difference.path("before").stringValue()).isEqualTo("REVIEW");
    assertThat(difference.path("after").stringValue()).isEqualTo("CLEAR");
    assertThat(staff.get(address).json().path("shifts").path(0).path("count").intValue()).isOne();
    assertThat(onlyAlert(customer).path("state").stringValue()).isEqualTo("open");

    assertThat(staff.post(address + "activate/", "").status()).isEqualTo(200);

    assertThat(staff.get("/api/screening/policy/").json().path("review_evidence").doubleValue())
        .isEqualTo(900);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> onlyAlert(customer).path("judgement").path("verdict").stringValue(""),
            "superseded"::equals);
    assertThat(staff.post(address + "activate/", "").status()).isEqualTo(409);
  }

  @Test
  void aCustomerThatIsActiveFromItsFirstMomentIsScreenedSoon() {
    Customer customer = stored.add("Koivu Oy", "Zoltan", "Vexmarkov", Status.ACTIVE);

    awaitAlerts(customer, 1);

    assertThat(onlyAlert(customer).path("cause").stringValue()).isEqualTo("new_customer");
  }

  private Path file() {
    return directory.resolve("own.csv");
  }

  /** Puts a new state of the list in use, and waits for the run that it begins. */
  private JsonNode change(String state) throws IOException {
    int before = runs().size();
    Files.writeString(file(), state);
    refresh();
    return awaitRuns(before + 1);
  }

  private void refresh() {
    JsonNode list = staff.post("/api/screening/lists/own/refresh/", "").json();
    assertThat(list.path("refusal").isNull()).as(list.toString()).isTrue();
  }

  private JsonNode awaitRuns(int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> runs(),
            runs ->
                runs.size() == count
                    && runs.stream().noneMatch(run -> run.path("finished_at").isNull()))
        .getFirst();
  }

  private List<JsonNode> runs() {
    return staff.get("/api/screening/runs/").json().valueStream().toList();
  }

  private JsonNode newestRun() {
    return runs().getFirst();
  }

  private void awaitAlerts(Customer customer, int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> alerts("?customer=" + customer.customerId()).size() == count);
  }

  private JsonNode onlyAlert(Customer customer) {
    List<JsonNode> alerts = alerts("?customer=" + customer.customerId());
    assertThat(alerts).hasSize(1);
    return alerts.getFirst();
  }

  private List<String> states(Customer customer) {
    return alerts("?customer=" + customer.customerId()).stream()
        .map(alert -> alert.path("state").stringValue())
        .toList();
  }

  private List<JsonNode> alerts(String query) {
    return staff.get("/api/screening/alerts/" + query).json().path("alerts").valueStream().toList();
  }

  private void judge(JsonNode alert, String verdict) {
    UUID id = UUID.fromString(alert.path("uuid").stringValue());
    assertThat(
            staff
                .post(
                    "/api/screening/alerts/" + id + "/judge/",
                    "{\"verdict\":\"" + verdict + "\",\"reason\":\"another birth date\"}")
                .status())
        .isEqualTo(200);
  }
}
