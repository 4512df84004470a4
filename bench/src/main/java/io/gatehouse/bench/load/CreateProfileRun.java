package io.gatehouse.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates profiles with two fields. The server sends its mails meanwhile. */
public final class CreateProfileRun {
  private static final AtomicInteger NUMBER = new AtomicInteger(1_000_000);

  private CreateProfileRun() {}

  /** Arguments: path of {@code ./gatehouse}, seconds a round (15), clients (16). */
  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
    new LoadRun(
            "createprofile, two fields",
            201,
            "createprofile.sql",
            "select partner_id, program_id from credential where cid = '1000011'",
            Duration.ofSeconds(seconds),
            clients)
        .run(
            Path.of(arguments[0]),
            server -> {
              String token = server.token();
              return n -> request(token);
            });
  }

  private static String request(String token) {
    int n = NUMBER.incrementAndGet();
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
