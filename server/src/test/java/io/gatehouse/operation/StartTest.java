package io.gatehouse.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.platform.Keys;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start that cannot go well does not happen, and says in words what to mend. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gatehouse.databse.url",
        "gatehouse.mail.form",
        "gatehouse.x",
        "gatehouse.publicurls"
      })
  void anUnknownSettingStopsTheStartAndIsNamed(String name, CapturedOutput output) {
    assertThatThrownBy(() -> Server.start(name + "=x", home()));

    assertThat(output.getAll())
        .contains("Unknown setting " + name, "docs/settings.md", "gatehouse.database.url")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "gatehouse.mode, test",
    "gatehouse.application.link-life, soon",
    "gatehouse.application.link-life, 59m",
    "gatehouse.database.connections, 1",
    "gatehouse.database.connections, many",
    "gatehouse.mail.from, nobody",
    "gatehouse.mail.retry-first, -1s",
    "gatehouse.mail.give-up, 0s",
    "gatehouse.application.mail-pause, -1h",
    "gatehouse.limits.body, 10"
  })
  void aBadValueStopsTheStartAndIsNamed(String name, String value, CapturedOutput output) {
    assertThatThrownBy(() -> Server.start(name + "=" + value, home()));

    assertThat(plain(output.getAll())).contains(plain(name));
    assertThat(output.getAll()).doesNotContain("\tat ");
  }

  /** Spring's report writes {@code gatehouse.mail.giveUp} for {@code gatehouse.mail.give-up}. */
  private static String plain(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replace("-", "");
  }

  @ParameterizedTest
  @CsvSource({
    "gatehouse.public-url, '', gatehouse.public-url",
    "gatehouse.public-url, http://onboarding.example.com, gatehouse.public-url",
    "spring.mail.host, '', spring.mail.host",
    "gatehouse.keys.file, /nowhere/master.json, ./gatehouse keys create"
  })
  void productionRefusesWithout(String setting, String bad, String named, CapturedOutput output)
      throws Exception {
    Path keys = directory.resolve("master.json");
    Keys.create(keys);

    assertThatThrownBy(
        () -> Server.start(production(keys, TestDatabase.create(), setting + "=" + bad)));

    assertThat(output.getAll()).contains(named).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "Production, gatehouse.public-url is not set",
    "PRODUCTION, gatehouse.public-url is not set",
    "prod-uction, gatehouse.mode is 'prod-uction'",
    "' production', gatehouse.mode is ' production'"
  })
  void productionIsNeverTakenForLess(String spelling, String refusal, CapturedOutput output) {
    assertThatThrownBy(() -> Server.start("gatehouse.mode=" + spelling, home()));

    assertThat(output.getAll()).contains(refusal);
  }

  @Test
  void productionRefusesTheDatabaseOfASandboxAndTakesAnEmptyOne(CapturedOutput output)
      throws Exception {
    Path keys = directory.resolve("master.json");
    Keys.create(keys);
    String database = TestDatabase.create();
    Server.start(database, directory, "gatehouse.keys.file=" + keys).close();

    assertThatThrownBy(() -> Server.start(production(keys, database)));

    assertThat(output.getAll()).contains("credentials of the sandbox");
    try (Server production = Server.start(production(keys, TestDatabase.create()))) {
      io.gatehouse.testing.Http http = new io.gatehouse.testing.Http(production.port());
      assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
      assertThat(http.get("/sandbox/mails").status()).isEqualTo(404);
      assertThat(http.get("/").body()).doesNotContain("password123");
      assertThat(
              http.post("/rest/token", "{\"cid\":\"1000011\",\"apicode\":\"password123\"}")
                  .status())
          .isEqualTo(400);
    }
  }

  @Test
  void productionRefusesTokensThatArePublishedEvenWithoutOtherCredentials(CapturedOutput output)
      throws Exception {
    Path keys = directory.resolve("master.json");
    Keys.create(keys);
    String database = TestDatabase.create();
    try (Server sandbox = Server.start(database, directory, "gatehouse.keys.file=" + keys)) {
      JdbcClient jdbc = sandbox.context().getBean(JdbcClient.class);
      jdbc.sql("delete from credential").update();
      jdbc.sql("delete from access_key").update();
    }

    assertThatThrownBy(() -> Server.start(production(keys, database)));

    assertThat(output.getAll()).contains("credentials of the sandbox");
  }

  private String home() {
    return "gatehouse.home=" + directory;
  }

  private String[] production(Path keys, String database, String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "gatehouse.mode=production",
                home(),
                "gatehouse.public-url=https://onboarding.example.com",
                "gatehouse.keys.file=" + keys,
                "gatehouse.database.url=" + database,
                "spring.mail.host=127.0.0.1",
                "server.port=0"));
    for (String setting : more) {
      settings.removeIf(s -> s.startsWith(setting.substring(0, setting.indexOf('='))));
      settings.add(setting);
    }
    return settings.toArray(String[]::new);
  }
}
