package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Thousands of bodies that were good before something happened to them: never a server error. */
@ServerTest
class MutatedBodyTest {
  private static final int BODIES = 3_000;
  private static final long SEED = 20_260_101;

  private static final List<String> ODDITIES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "{}",
          "[]",
          "[[]]",
          "\"\\u202e\"",
          "\"' or 1=1 --\"",
          "\"${jndi:x}\"",
          "\"sealed:x\"",
          "9".repeat(40),
          "\"" + "x".repeat(5_000) + "\"",
          "{\"a\":".repeat(30),
          "\u0000",
          "\uFEFF",
          "/*",
          "NaN");

  @LocalServerPort private int port;

  @Test
  void noBodyMakesAServerError() {
    Http http = new Http(port);
    String bearer = ProfilePartner.of(port, "1000011").bearer();
    Random random = new Random(SEED);
    for (int i = 0; i < BODIES; i++) {
      byte[] body = mutated(Profile.complete().toString(), random);

      Answer answer = http.post("/rest/profile/createprofile", body, "Authorization", bearer);

      assertThat(answer.status())
          .as("body %d of seed %d: %s", i, SEED, new String(body, StandardCharsets.ISO_8859_1))
          .isIn(200, 201, 400, 413);
    }
  }

  private static byte[] mutated(String body, Random random) {
    String changed = body;
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = random.nextBoolean() ? withOddValue(changed, random) : withOddity(changed, random);
    }
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(3) > 0 ? bytes : withOddBytes(bytes, random);
  }

  /** Another value after one of its colons. */
  private static String withOddValue(String body, Random random) {
    int colon = body.indexOf(':', random.nextInt(body.length()));
    int end = colon < 0 ? -1 : body.indexOf(',', colon);
    return end < 0
        ? body
        : body.substring(0, colon + 1)
            + ODDITIES.get(random.nextInt(ODDITIES.size()))
            + body.substring(end);
  }

  /** Something put in, or a piece taken out or doubled, anywhere. */
  private static String withOddity(String body, Random random) {
    int at = random.nextInt(body.length());
    int to = Math.min(body.length(), at + random.nextInt(60));
    return switch (random.nextInt(3)) {
      case 0 ->
          body.substring(0, at)
              + ODDITIES.get(random.nextInt(ODDITIES.size()))
              + body.substring(at);
      case 1 -> body.substring(0, at) + body.substring(to);
      default -> body.substring(0, to) + body.substring(at);
    };
  }

  private static byte[] withOddBytes(byte[] body, Random random) {
    byte[] copy = Arrays.copyOf(body, body.length);
    for (int i = random.nextInt(4); i >= 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }
}
