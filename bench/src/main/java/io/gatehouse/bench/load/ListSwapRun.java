package io.gatehouse.bench.load;

import io.gatehouse.bench.load.HttpLoad.Result;
import io.gatehouse.bench.screening.MillionNames;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks names up by HTTP on a list of the size of OFAC's, first while it stays and then while it is
 * swapped again and again, and prints both.
 */
public final class ListSwapRun {
  private static final int NAMES = 23_000;
  private static final int CLIENTS = 8;

  private final Duration time;
  private final List<String[]> names = new ArrayList<>();

  private ListSwapRun(Duration time) {
    this.time = time;
  }

  /** Arguments: path of {@code ./gatehouse}, seconds a round (15). */
  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    new ListSwapRun(Duration.ofSeconds(seconds)).run(Path.of(arguments[0]));
  }

  private void run(Path program) throws Exception {
    Path home = Files.createTempDirectory("gatehouse-bench");
    Path list = home.resolve("invented.csv");
    MillionNames.write(list, NAMES);
    Files.readAllLines(list).stream()
        .skip(1)
        .map(line -> line.split("\"", 3)[1].split(", ", 2))
        .forEach(names::add);
    try (EmbeddedPostgres postgres = Server.postgres();
        Server server =
            Server.start(
                postgres,
                program,
                home,
                Map.of("GATEHOUSE_WATCH_LIST_LISTS", "invented=csv:" + list))) {
      String token = server.token();
      HttpLoad load = new HttpLoad(server.port(), CLIENTS);
      // The just-in-time compiler needs its time; it is no part of what is measured.
      load.run(time, 200, n -> request(token, n));
      System.out.printf(
          Locale.ROOT, "%,d names, %d clients, %d s a round%n", NAMES, CLIENTS, time.toSeconds());
      System.out.println("list      swaps   requests/s   p50 ms   p99 ms   max ms   failures");
      print("stays", 0, load.run(time, 200, n -> request(token, n)));
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<Integer> swaps =
          CompletableFuture.supplyAsync(() -> swap(server.port(), list, over));
      Result swapped = load.run(time, 200, n -> request(token, n));
      over.set(true);
      print("swapped", swaps.get(), swapped);
    }
  }

  private static void print(String list, int swaps, Result result) {
    System.out.printf(
        Locale.ROOT,
        "%-8s   %4d   %10.0f   %6.1f   %6.1f   %6.1f   %8d%n",
        list,
        swaps,
        result.perSecond(),
        result.millis(0.5),
        result.millis(0.99),
        result.millis(1),
        result.failures());
  }

  /** Adds an entry and has the list read again, as often as it goes. */
  private static int swap(int port, Path list, AtomicBoolean over) {
    int swaps = 0;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (; !over.get(); swaps++) {
        Files.writeString(
            list,
            "S" + swaps + ",Swapped Person" + swaps + ",,person,1970,FI\n",
            StandardOpenOption.APPEND);
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://localhost:" + port + "/api/screening/lists/invented/refresh/"))
                    .header("Authorization", "Token sandbox-staff")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"refusal\":null")) {
          throw new IllegalStateException(answer.body());
        }
      }
      return swaps;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return swaps;
    }
  }

  /** Every tenth is listed; the others have the given name of another entry. */
  private String request(String token, int n) {
    String[] one = names.get(n * 7 % names.size());
    String[] other = n % 10 == 0 ? one : names.get((n * 13 + 5) % names.size());
    String body = "{\"name\":\"%s %s\",\"type\":\"person\"}".formatted(other[1], one[0]);
    return "POST /screening/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer "
        + token
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
