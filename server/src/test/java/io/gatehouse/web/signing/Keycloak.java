package io.gatehouse.web.signing;

import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Keycloak as a process of its own, with the realm in {@code resources/keycloak/realm.json}. */
final class Keycloak implements AutoCloseable {
  /** Where the Maven profile {@code keycloak} has unpacked it. */
  static final String HOME = "keycloak.home";

  static final String CLIENT_ID = "gatehouse";
  static final String CLIENT_SECRET = "a-secret-of-a-test";
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final Process process;
  private final Path log;
  private final int port;

  private Keycloak(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts one that forgets everything, and waits until it knows the realm. */
  static Keycloak start() {
    try {
      Path home = Path.of(System.getProperty(HOME));
      bringRealm(home);
      int port = ServerProcess.freePort();
      Path log = Files.createTempFile("keycloak", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
              "sh",
              home.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--import-realm",
              "--db=dev-mem",
              "--http-host=127.0.0.1",
              "--http-port=" + port,
              "--http-management-port=" + ServerProcess.freePort());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      Keycloak keycloak = new Keycloak(builder.start(), log, port);
      keycloak.awaitRealm();
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void bringRealm(Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("data/import"));
    try (var realm = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
      Files.copy(realm, folder.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + port + "/realms/people";
  }

  private void awaitRealm() {
    await()
        .atMost(LONGEST_START)
        .failFast(
            () -> {
              if (!process.isAlive()) {
                throw new AssertionError("it ended:\n" + log());
              }
            })
        .until(this::knowsRealm);
  }

  private boolean knowsRealm() {
    try {
      return new Http(port).get(issuer() + "/.well-known/openid-configuration").status() == 200;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private String log() throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
  }

  /** Ends the script, and the server that it started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
