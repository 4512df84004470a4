package io.gatehouse.risk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.LoadScript;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptAssessmentLoadTest {
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          entry("assessment", "gen_random_uuid()"),
          entry("program_version", "1"),
          entry("found", "'CLEARED'"),
          entry("score", "0"),
          entry("reasons", "'[]'"),
          entry("risk_facts", "FACTS"),
          entry("lists", "'[\"sandbox 0123456789ab\"]'"),
          entry("made_by", "'risk engine'"),
          entry("made_at", "now()"));

  /** The value of JSON is long, and of no matter here. */
  private static final String JSON = "'\\{.*?}'";

  @Test
  void theBenchKeepsAssessmentsAsTheServerDoes() throws IOException {
    LoadScript script = LoadScript.read("business.sql", VALUES);
    String asked = script.statements().replaceAll(JSON, "FACTS");

    assertThat(asked).contains(script.inItsWords(RiskCases.KEEP));
  }
}
