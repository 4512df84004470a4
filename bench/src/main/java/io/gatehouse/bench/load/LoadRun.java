package io.gatehouse.bench.load;

import io.gatehouse.bench.load.HttpLoad.Result;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Sends requests as fast as the server takes them, then lets pgbench do the same statements, in
 * turn, and prints both and their ratio. Nothing is switched off for the run.
 *
 * @param what is printed above the table
 * @param expectedStatus of every answer
 * @param script what pgbench does
 * @param ids query for {@code partner_id} and {@code program_id} of the script
 */
record LoadRun(
    String what, int expectedStatus, String script, String ids, Duration time, int clients) {
  private static final int ROUNDS = 3;

  /** Makes the requests, once the server is up. */
  interface Requests {
    IntFunction<String> of(Server server) throws Exception;
  }

  void run(Path program, Requests requests) throws Exception {
    System.out.printf("%s, %d clients, %d s a round%n", what, clients, time.toSeconds());
    System.out.println(
        "round   requests/s   p50 ms   p99 ms   failures   memory MB   pgbench/s   ratio");
    // One home for all rounds: the keys in it belong to the database.
    Path home = Files.createTempDirectory("gatehouse-bench");
    try (EmbeddedPostgres postgres = Server.postgres()) {
      for (int round = 1; round <= ROUNDS; round++) {
        round(round, program, home, postgres, requests);
      }
    }
  }

  private void round(
      int round, Path program, Path home, EmbeddedPostgres postgres, Requests requests)
      throws Exception {
    Result result;
    long memory;
    try (Server server = Server.start(postgres, program, home)) {
      IntFunction<String> request = requests.of(server);
      HttpLoad load = new HttpLoad(server.port(), clients);
      // The just-in-time compiler needs its time; it is no part of what is measured.
      load.run(time, expectedStatus, request);
      result = load.run(time, expectedStatus, request);
      memory = server.residentMegabytes();
    }
    double alone = Pgbench.perSecond(postgres, script, ids, clients, time);
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
}
