package io.gatehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.ServerProcess;
import io.gatehouse.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does beside a server that runs, as processes of their own. */
class AdministrationCommandTest {
  private static final String MINIMAL = ProfilePartner.minimal("2077474-0", "contact@example.com");

  @Test
  void anAddedPartnerCallsTheRunningServerAtOnce(@TempDir Path home) throws Exception {
    String database = TestDatabase.create();
    try (Server server = Server.start(database, home)) {
      Printed added = run(database, home, "partner", "add", "--name=Acme", "--market=FI");

      assertThat(added.status()).as(added.text()).isZero();
      Http http = new Http(server.port());
      Answer token =
          http.post(
              "/rest/token",
              "{\"cid\":\"%s\",\"apicode\":\"%s\"}"
                  .formatted(added.value("cid"), added.value("apicode")));
      assertThat(token.status()).isEqualTo(201);
      assertThat(create(http, token).status()).isEqualTo(201);
    }
  }

  @Test
  void aKeyThatWasReplacedSignsNothingMoreAndItsTokensStayGood(@TempDir Path home)
      throws Exception {
    String database = TestDatabase.create();
    Answer before;
    try (Server server = Server.start(database, home)) {
      before = token(new Http(server.port()));
    }

    Printed rotated = run(database, home, "keys", "rotate");

    assertThat(rotated.status()).as(rotated.text()).isZero();
    try (Server server = Server.start(database, home)) {
      Http http = new Http(server.port());
      assertThat(keyId(token(http))).isNotEqualTo(keyId(before));
      assertThat(create(http, before).status()).isEqualTo(201);
    }
  }

  @Test
  void aPartnerChangesItsSecretWithoutAPause(@TempDir Path home) throws Exception {
    masterKeys(home);
    String database = TestDatabase.create();
    Printed first = run(database, home, "partner", "add", "--name=Acme", "--market=FI");
    Printed second = run(database, home, "partner", "credential", "--of=" + first.value("cid"));
    assertThat(second.status()).as(second.text()).isZero();
    try (Server server = Server.start(database, home)) {
      Http http = new Http(server.port());
      assertThat(create(http, token(http, first)).status()).isEqualTo(201);
      assertThat(create(http, token(http, second)).status()).isEqualTo(201);
    }

    Printed revoked = run(database, home, "partner", "revoke", first.value("cid"));

    assertThat(revoked.status()).as(revoked.text()).isZero();
    try (Server server = Server.start(database, home)) {
      Http http = new Http(server.port());
      assertThat(token(http, first).status()).isEqualTo(400);
      assertThat(create(http, token(http, second)).status()).isEqualTo(201);
    }
    assertThat(run(database, home, "partner", "list").text())
        .contains(first.value("cid"), second.value("cid"), "revoked")
        .doesNotContain(first.value("apicode"));
  }

  @Test
  void aUserUsesTheApiUntilTheTokensAreRevoked(@TempDir Path home) throws Exception {
    masterKeys(home);
    String database = TestDatabase.create();
    String of =
        "--of=" + run(database, home, "partner", "add", "--name=A", "--market=FI").value("cid");
    Printed added =
        run(
            database,
            home,
            "user",
            "add",
            of,
            "--username=staff",
            "--full-name=Saara Staff",
            "--email=staff@example.com",
            "--staff");
    assertThat(added.status()).as(added.text()).isZero();
    Printed further = run(database, home, "user", "token", of, "--username=staff", "--days=1");
    try (Server server = Server.start(database, home)) {
      assertThat(me(server, added).json().path("is_staff").asBoolean()).isTrue();
      assertThat(me(server, further).status()).isEqualTo(200);
    }
    assertThat(run(database, home, "user", "list", of).text()).contains("Saara Staff");

    Printed revoked = run(database, home, "user", "revoke", of, "--username=staff");

    assertThat(revoked.text()).contains("Tokens ended: 2");
    try (Server server = Server.start(database, home)) {
      assertThat(me(server, added).status()).isEqualTo(401);
    }
  }

  @Test
  void anAccessKeyMayBeAddedToAPartnerThatIsThereOnceAName(@TempDir Path home) throws Exception {
    masterKeys(home);
    String database = TestDatabase.create();
    String cid = run(database, home, "partner", "add", "--name=A", "--market=FI").value("cid");

    assertThat(
            run(database, home, "partner", "key", "--of=" + cid, "--username=acme").value("secret"))
        .hasSize(43);
    Printed again = run(database, home, "partner", "key", "--name=B", "--username=acme");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.text()).contains("cannot be taken");
    Printed unknown = run(database, home, "partner", "key", "--of=none", "--username=other");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.text()).contains("There is no partner with none.");
  }

  private static void masterKeys(Path home) throws Exception {
    Path file = Files.createDirectories(home.resolve("keys")).resolve("master.json");
    assertThat(run(TestDatabase.create(), home, "keys", "create", file.toString()).status())
        .isZero();
  }

  private static Answer token(Http http, Printed credential) {
    return http.post(
        "/rest/token",
        "{\"cid\":\"%s\",\"apicode\":\"%s\"}"
            .formatted(credential.value("cid"), credential.value("apicode")));
  }

  private static Answer me(Server server, Printed user) {
    return new Http(server.port())
        .get("/api/users/me/", "Authorization", "Token " + user.value("token"));
  }

  @Test
  void theEndpointForKeysIsSetShownAndRemovedWithoutItsKeyEverBeingPrinted(@TempDir Path home)
      throws Exception {
    String database = TestDatabase.create();
    Path key = Files.writeString(home.resolve("key.txt"), "the-partners-api-key\n");
    String[] callback = {"partner", "callback", "--cid=1000011"};
    try (Server server = Server.start(database, home)) {
      Printed set =
          run(
              database,
              home,
              with(callback, "--url=https://partner.example/keys", "--key-file=" + key));
      Printed shown = run(database, home, callback);
      Printed removed = run(database, home, with(callback, "--remove"));

      assertThat(set.status()).as(set.text()).isZero();
      assertThat(shown.text()).contains("Keys are posted to").contains("https://partner.example");
      assertThat(set.text() + shown.text()).doesNotContain("the-partners-api-key");
      assertThat(removed.text()).contains("Keys are not posted.");
    }
  }

  @Test
  void anEndpointThatCannotBeSetIsRefusedInWords(@TempDir Path home) throws Exception {
    String database = TestDatabase.create();
    try (Server server = Server.start(database, home)) {
      Printed keyless =
          run(database, home, "partner", "callback", "--cid=1000011", "--url=https://a.example");
      Printed nobodys = run(database, home, "partner", "callback", "--cid=1");

      assertThat(keyless.status()).isEqualTo(2);
      assertThat(keyless.text()).contains("--key-file");
      assertThat(nobodys.status()).isEqualTo(1);
      assertThat(nobodys.text()).contains("There is no partner with cid 1.");
    }
  }

  private static String[] with(String[] command, String... more) {
    return Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void aPartnerIsNotAddedWithoutAMarket(@TempDir Path home) throws Exception {
    Printed refused = run(TestDatabase.create(), home, "partner", "add", "--name=Acme");

    assertThat(refused.status()).isNotZero();
    assertThat(refused.text()).contains("--market");
  }

  @Test
  void aCheckEndsByItselfAndTellsWhetherItCouldStart(@TempDir Path home) throws Exception {
    Printed good = run(TestDatabase.create(), home, "sandbox", "--check", "--server.port=0");
    assertThat(good.status()).as(good.text()).isZero();

    Printed bad = run(TestDatabase.create(), home, "sandbox", "--check", "--gatehouse.colour=red");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.text()).contains("gatehouse.colour");
  }

  private static Answer token(Http http) {
    return http.post("/rest/token", "{\"cid\":\"1000011\",\"apicode\":\"password123\"}");
  }

  private static Answer create(Http http, Answer token) {
    return http.post("/rest/profile/createprofile", MINIMAL, "Authorization", bearer(token));
  }

  private static String bearer(Answer token) {
    return "Bearer " + token.json().path("token").stringValue();
  }

  private static String keyId(Answer token) {
    String header = bearer(token).substring("Bearer ".length()).split("\\.", 2)[0];
    return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
  }

  /** What a command has printed, and how it ended. */
  private record Printed(int status, String text) {
    String value(String name) {
      return text.lines()
          .filter(line -> line.startsWith(name + " "))
          .map(line -> line.substring(name.length()).strip())
          .findFirst()
          .orElseThrow(() -> new AssertionError(text));
    }
  }

  private static Printed run(String database, Path home, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                ServerProcess.program(),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GATEHOUSE_DATABASE_URL", database);
    builder.environment().put("GATEHOUSE_HOME", home.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Printed(process.waitFor(), text);
  }
}
