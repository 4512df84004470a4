package io.gatehouse.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A sandbox in a process of its own, on a PostgreSQL with the durability that ours has. */
final class Server implements AutoCloseable {
  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("max_connections", "100")
        .start();
  }

  /** Starts the program that {@code ./gatehouse} runs, and waits until it is ready. */
  static Server start(EmbeddedPostgres postgres, Path program, Path home) throws Exception {
    return start(postgres, program, home, Map.of());
  }

  /** The same, with these variables in its environment. */
  static Server start(
      EmbeddedPostgres postgres, Path program, Path home, Map<String, String> variables)
      throws Exception {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), "sandbox")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile());
    builder.environment().putAll(variables);
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("GATEHOUSE_HOME", home.toString());
    builder
        .environment()
        .put("GATEHOUSE_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
    Server server = new Server(builder.start(), port);
    server.awaitReady();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** A bearer token of the sandbox's Finnish partner. */
  String token() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/rest/token"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"cid\":\"1000011\",\"apicode\":\"password123\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body().replaceAll(".*:\"|\".*", "");
    }
  }

  /** Resident memory of the process in megabytes, where the system tells it. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private void awaitReady() throws Exception {
    Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
    HttpRequest ready =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/actuator/health/readiness"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(giveUp) && process.isAlive()) {
        try {
          if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // Not listening yet.
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new IllegalStateException("the server did not get ready");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
