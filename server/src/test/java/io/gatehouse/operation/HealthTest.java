package io.gatehouse.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a machine that watches over the server is told. */
@ServerTest
class HealthTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
  void aServerInOrderIsUpAndTellsNoDetails(String path) {
    Answer answer = http.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("status").stringValue()).isEqualTo("UP");
    assertThat(answer.body()).doesNotContain("jdbc", "PostgreSQL", "details");
  }

  @Test
  void workThatNobodyTakesUpMakesItNotReadyButLeavesItAlive() {
    jdbc.sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values ('nobody-does-this', 'x', now() - interval '10 minutes', false, 1)
            """)
        .update();
    try {
      assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(503);
      assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    } finally {
      jdbc.sql("delete from scheduled_tasks where task_name = 'nobody-does-this'").update();
    }
    assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
  }

  @Test
  void withoutItsDatabaseItIsNotReadyButAliveAndComesBackByItself() throws SQLException {
    String database = jdbc.sql("select current_database()").query(String.class).single();
    try (Connection other = DriverManager.getConnection(TestDatabase.create());
        Statement statement = other.createStatement()) {
      statement.execute("alter database " + database + " allow_connections false");
      try {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + database
                + "'");
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
      } finally {
        statement.execute("alter database " + database + " allow_connections true");
      }
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> http.get("/actuator/health/readiness").status() == 200);
    assertThat(ProfilePartner.of(port, "1000011").create(Profile.minimal()).status())
        .isEqualTo(201);
  }

  @Test
  void itCountsWhatItDoesForPrometheus() {
    ProfilePartner.of(port, "1000011").create(Profile.minimal());

    Answer answer = http.get("/actuator/prometheus");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("http_server_requests_seconds_count", "uri=\"/rest/profile/createprofile\"")
        .contains("hikaricp_connections", "jvm_memory_used_bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"env", "beans", "heapdump", "configprops", "loggers", "shutdown", "threaddump"})
  void nothingElseOfTheInsideIsServed(String endpoint) {
    assertThat(http.get("/actuator/" + endpoint).status()).isEqualTo(404);
  }
}
