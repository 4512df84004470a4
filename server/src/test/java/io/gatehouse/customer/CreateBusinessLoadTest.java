package io.gatehouse.customer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.LoadScript;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateBusinessLoadTest {
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          entry("partner", "cast(:partner as uuid)"),
          entry("program", "cast(:program as uuid)"),
          entry("customer", "gen_random_uuid()"),
          entry("application", "gen_random_uuid()"),
          entry("event", "gen_random_uuid()"),
          entry("uses", "1"),
          entry("tax_key", "null"),
          entry("country", "'SGP'"),
          entry("business_id", "'business:' || gen_random_uuid()"),
          entry("status", "'ACTIVE'"),
          entry("facts", "FACTS"),
          entry("now", "now()"),
          entry("email", "'load' || :number || '@example.com'"),
          entry("mobile", "'65 ' || :number"),
          entry("actor", "'demo'"));

  /** The values of JSON are long, and of no matter here. */
  private static final String JSON = "'\\{.*?}'";

  @Test
  void theBenchAsksTheDatabaseForWhatTheServerAsksItFor() throws IOException {
    LoadScript script = LoadScript.read("business.sql", VALUES);
    String asked = script.statements().replaceAll(JSON, "FACTS");

    for (String part : UniqueCustomers.CREATE.split("%s")) {
      assertThat(asked).contains(script.inItsWords(part));
    }
  }
}
