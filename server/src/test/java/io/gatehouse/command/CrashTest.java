package io.gatehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerProcess;
import io.gatehouse.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed, again and again, while partners call it. What it has ever answered is there
 * afterwards, no company is a customer twice, and every promised mail has come.
 */
class CrashTest {
  private static final int MOST_ANSWERS_BEFORE_A_KILL = 60;

  @TempDir private Path directory;

  @Test
  void onADatabaseOfItsOwnNothingAcknowledgedIsLost() {
    Map<String, String> settings = Map.of("GATEHOUSE_DATABASE_URL", TestDatabase.create());

    killAgainAndAgain(17, 17, settings);
  }

  @Test
  void onTheEmbeddedDatabaseNothingAcknowledgedIsLost() {
    killAgainAndAgain(18, 4, Map.of());
  }

  private void killAgainAndAgain(long seed, int times, Map<String, String> settings) {
    int port = ServerProcess.freePort();
    Path home = directory.resolve("home");
    Supplier<ServerProcess> start = () -> ServerProcess.start(port, home, settings);
    Random random = new Random(seed);
    try (Load load = new Load(port)) {
      for (int i = 0; i < times; i++) {
        ServerProcess server = start.get();
        server.awaitReady();
        load.run();
        load.awaitAnswers(1 + random.nextInt(MOST_ANSWERS_BEFORE_A_KILL));
        server.kill();
        load.pause();
      }
      try (ServerProcess server = start.get()) {
        server.awaitReady();
        load.assertNothingWasLost();
      }
    }
  }

  @Test
  void killedWhileItMakesItsDatabaseItMakesItAnew() throws InterruptedException {
    int port = ServerProcess.freePort();
    Path home = directory.resolve("home");
    Random random = new Random(19);
    for (int i = 0; i < 3; i++) {
      ServerProcess server = ServerProcess.start(port, home, Map.of());
      server.awaitLine("Making a new database");
      server.killAfter(Duration.ofMillis(random.nextInt(1_500)));
    }

    try (ServerProcess server = ServerProcess.start(port, home, Map.of())) {
      server.awaitReady();
      assertThat(
              ProfilePartner.of(port, "1000011")
                  .create(ProfilePartner.minimal("2077474-0", "first@example.com"))
                  .status())
          .isEqualTo(201);
    }
  }
}
