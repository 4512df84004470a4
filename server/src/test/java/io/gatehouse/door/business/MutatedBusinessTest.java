package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that were good before something happened to them: never a server error. */
@ServerTest
class MutatedBusinessTest {
  private static final int BODIES = 3_000;
  private static final long SEED = 20_260_102;

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
          "{\"a\":\"\\u0000\"}",
          "{\"\\ud800\":1}",
          "\"{\\\"a\\\":\\\"\\\\u0000\\\"}\"",
          "%00",
          "%ff%fe",
          "%",
          "%7B%22a%22%3A%22%5Cud800%22%7D",
          "&",
          "=",
          "\"' or 1=1 --\"",
          "9".repeat(40),
          "\"" + "x".repeat(5_000) + "\"",
          "{\"a\":".repeat(30),
          "\u0000",
          "\uFEFF");

  @LocalServerPort private int port;

  @Test
  void noBodyMakesAServerError() {
    BusinessPartner partner = BusinessPartner.demo(port);
    String id = partner.created();
    Random random = new Random(SEED);
    for (int i = 0; i < BODIES; i++) {
      byte[] body = mutated(random);

      Answer answer =
          random.nextInt(4) == 0
              ? partner.call(
                  "PUT",
                  random.nextBoolean() ? "/businesses" : "/businesses/addresses/foundation",
                  new String(body, StandardCharsets.ISO_8859_1),
                  "X-Auth-User-ID",
                  id)
              : partner.post("/businesses", body);

      assertThat(answer.status())
          .as("body %d of seed %d: %s", i, SEED, new String(body, StandardCharsets.ISO_8859_1))
          .isIn(200, 400, 403, 404, 413);
      assertThat(answer.body()).startsWith("{");
    }
  }

  private static byte[] mutated(Random random) {
    Map<String, String> fields = new LinkedHashMap<>(BusinessPartner.business());
    fields.put("tax_id_type", "tin");
    fields.put("tax_id_number", Integer.toString(random.nextInt(1_000_000) + 100_000));
    fields.put("tax_id_date_issued", "2015-04-01");
    fields.put("tax_id_date_expiry", "2035-04-01");
    fields.put("foundation_date", "2015-04-01");
    fields.put("source_of_funds", "Grant");
    fields.put("additional_details", "{\"segment\":\"sme\"}");
    String changed =
        random.nextBoolean()
            ? JsonMapper.shared().writeValueAsString(fields)
            : BusinessPartner.form(fields);
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = withOddity(changed, random);
    }
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3) - 1; i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** Another value, something put in, or a piece taken out or doubled, anywhere. */
  private static String withOddity(String body, Random random) {
    String oddity = ODDITIES.get(random.nextInt(ODDITIES.size()));
    int at = random.nextInt(body.length());
    int to = Math.min(body.length(), at + random.nextInt(40));
    int colon = body.indexOf(body.startsWith("{") ? ":" : "=", at);
    int end = colon < 0 ? -1 : body.indexOf(body.startsWith("{") ? "," : "&", colon);
    return switch (random.nextInt(4)) {
      case 0 -> body.substring(0, at) + oddity + body.substring(at);
      case 1 -> body.substring(0, at) + body.substring(to);
      case 2 -> body.substring(0, to) + body.substring(at);
      default -> end < 0 ? body : body.substring(0, colon + 1) + oddity + body.substring(end);
    };
  }
}
