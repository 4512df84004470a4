package io.gatehouse.bench.load;

import io.gatehouse.bench.load.HttpLoad.Result;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates profiles as fast as the server takes them, then lets pgbench do the same statement, in
 * turn, and prints both and their ratio. The server sends its mails meanwhile; nothing is switched
 * off for the run.
 */
public final class CreateProfileRun {
  private static final int ROUNDS = 3;

  private final Duration time;
  private final int clients;
  private final AtomicInteger number = new AtomicInteger(1_000_000);

  private CreateProfileRun(Duration time, int clients) {
    this.time = time;
    this.clients = clients;
  }

  /** Arguments: path of {@code ./gatehouse}, seconds a round (15), clients (16). */
  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
    new CreateProfileRun(Duration.ofSeconds(seconds), clients).run(Path.of(arguments[0]));
  }

  private void run(Path program) throws Exception {
    System.out.printf(
        "createprofile, two fields, %d clients, %d s a round%n", clients, time.toSeconds());
    System.out.println(
        "round   requests/s   p50 ms   p99 ms   failures   memory MB   pgbench/s   ratio");
    // One home for all rounds: the keys in it belong to the database.
    Path home = Files.createTempDirectory("gatehouse-bench");
    try (EmbeddedPostgres postgres = Server.postgres()) {
      for (int round = 1; round <= ROUNDS; round++) {
        round(round, program, home, postgres);
      }
    }
  }

  private void round(int round, Path program, Path home, EmbeddedPostgres postgres)
      throws Exception {
    Result result;
    long memory;
    try (Server server = Server.start(postgres, program, home)) {
      String token = server.token();
      HttpLoad load = new HttpLoad(server.port(), clients);
      // The just-in-time compiler needs its time; it is no part of what is measured.
      load.run(time, 201, n -> request(token));
      result = load.run(time, 201, n -> request(token));
      memory = server.residentMegabytes();
    }
    double alone = Pgbench.perSecond(postgres, "createprofile.sql", clients, time);
    System.out.printf(
        Locale.ROOT,
        "%5d   %10.0f   %6.1f   %6.1f   %8d   %9d   %9.0f   %5.2f%n",
        round,
        result.perSecond(),
        result.millis(0.5),
        result.millis(0.99),
        result.failures(),
        memory,
        alone,
        result.perSecond() / alone);
  }

  private String request(String token) {
    int n = number.incrementAndGet();
    String body =
        "{\"customer_info\":{\"business_id\":\"%07d-%d\"},\"contact_person\":{\"email\":\"load%d@example.com\"}}"
            .formatted(n % 10_000_000, n / 10_000_000, n);
    return "POST /rest/profile/createprofile HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer "
        + token
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
