package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request with an {@code Idempotency-Key} may be repeated. */
@ServerTest
class IdempotencyKeyTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private TestClock clock;
  private ProfilePartner partner;

  @BeforeEach
  void logIn() {
    partner = ProfilePartner.of(port, "1000011");
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndIsMarkedAsReplay() {
    Profile profile = Profile.complete();
    String key = UUID.randomUUID().toString();

    Answer first = partner.create(profile.toString(), key);
    Answer second = partner.create(profile.toString(), key);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
  }

  @Test
  void aRefusalIsReplayedToo() {
    String key = UUID.randomUUID().toString();

    Answer first = partner.create("{}", key);
    Answer second = partner.create("{}", key);

    assertThat(second.status()).isEqualTo(400);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void theKeyWithAnotherBodyIsRefusedAndNothingIsDone() {
    String key = UUID.randomUUID().toString();
    partner.create(Profile.minimal().toString(), key);
    Map<String, Long> before = Rows.count(jdbc);

    Answer other = partner.create(Profile.minimal().toString(), key);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("Code").intValue()).isEqualTo(422);
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }

  @Test
  void theKeyOfAnotherPartnerIsAnotherKey() {
    String key = UUID.randomUUID().toString();
    Profile profile = Profile.minimal();

    partner.create(profile.toString(), key);
    Answer other =
        ProfilePartner.of(port, "1000021").create(Profile.completeSwedish().toString(), key);

    assertThat(other.status()).isEqualTo(200);
    assertThat(other.header("Idempotent-Replayed")).isEmpty();
  }

  @Test
  void whileTheFirstIsRunningTheSecondIsToldSo() throws SQLException {
    Profile profile = Profile.complete();
    String key = UUID.randomUUID().toString();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table customer in access exclusive mode");
      CompletableFuture<Answer> first =
          CompletableFuture.supplyAsync(() -> partner.create(profile.toString(), key));
      await().until(() -> waitingForTheTable() > 0);

      Answer second = partner.create(profile.toString(), key);

      assertThat(second.status()).isEqualTo(409);
      assertThat(second.json().path("Code").intValue()).isEqualTo(409);
      assertThat(second.header("Retry-After")).isEqualTo("1");
      connection.rollback();
      assertThat(first.join().status()).isEqualTo(200);
    }
    assertThat(partner.create(profile.toString(), key).header("Idempotent-Replayed"))
        .isEqualTo("true");
  }

  private long waitingForTheTable() {
    return jdbc.sql(
            """
            select count(*) from pg_locks
            where not granted and relation = 'customer'::regclass
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void whatFailedInsideIsNotKeptAndMayBeTriedAgain() throws SQLException {
    Profile profile = Profile.complete();
    String key = UUID.randomUUID().toString();
    jdbc.sql("alter table customer rename to customer_away").update();
    Answer failed;
    try {
      failed = partner.create(profile.toString(), key);
    } finally {
      jdbc.sql("alter table customer_away rename to customer").update();
    }

    Answer again = partner.create(profile.toString(), key);

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("customer_away", "Exception", "\tat ", "select");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotent-Replayed")).isEmpty();
  }

  @Test
  void theAnswerIsForgottenAfterADay() {
    Profile profile = Profile.complete();
    String key = UUID.randomUUID().toString();
    partner.create(profile.toString(), key);

    clock.pass(Duration.ofHours(25));
    logIn();

    await()
        .untilAsserted(
            () ->
                assertThat(partner.create(profile.toString(), key).body())
                    .contains("Customer already exists"));
  }

  @Test
  void theAddressOfTheWizardDoesNotLieReadableInTheDatabase() {
    Answer answer = partner.create(Profile.minimal().toString(), UUID.randomUUID().toString());
    String url = answer.json().path("wizard_url").stringValue();

    assertThat(
            jdbc.sql(
                    "select count(*) from idempotent_request r where cast(r as text) like '%' || ?"
                        + " || '%'")
                .param(url.substring(url.lastIndexOf('/') + 1))
                .query(Long.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255})
  void aKeyHasOneToTwoHundredAndFiftyFiveCharacters(int length) {
    String key = (UUID.randomUUID().toString() + "k".repeat(255)).substring(0, length);

    assertThat(partner.create(Profile.minimal().toString(), key).status()).isIn(201, 422);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256, 4000})
  void aKeyOfAnotherLengthIsRefusedAndNothingIsStored(int length) {
    Map<String, Long> before = Rows.count(jdbc);

    Answer answer = partner.create(Profile.minimal().toString(), "k".repeat(length));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue()).contains("Idempotency-Key");
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }
}
