package io.gatehouse.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates businesses with the four usual fields in the sandbox's program {@code sg}. */
public final class BusinessRun {
  private static final AtomicInteger NUMBER = new AtomicInteger(10_000_000);

  private BusinessRun() {}

  /** Arguments: path of {@code ./gatehouse}, seconds a round (15), clients (16). */
  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
    new LoadRun(
            "create business, four fields",
            200,
            "business.sql",
            "select partner_id, program_id from program where code = 'sg'",
            Duration.ofSeconds(seconds),
            clients)
        .run(Path.of(arguments[0]), server -> n -> request());
  }

  private static String request() {
    int n = NUMBER.incrementAndGet();
    String body =
        "name=Load+Trading&email=load%d%%40example.com&mobile_country_code=65&mobile=%d"
            .formatted(n, n);
    return "POST /sg/v1/businesses HTTP/1.1\r\nHost: localhost\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n"
        + "Authorization: Basic ZGVtbzpzZWNyZXQ=\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
