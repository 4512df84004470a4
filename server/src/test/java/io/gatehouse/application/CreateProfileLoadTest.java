package io.gatehouse.application;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.LoadScript;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateProfileLoadTest {
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          entry("partner", "cast(:partner as uuid)"),
          entry("application", "gen_random_uuid()"),
          entry("program", "cast(:program as uuid)"),
          entry("country", "'FIN'"),
          entry("business_id", ":number || '-' || :digit || '/' || :salt"),
          entry("reference", "null"),
          entry("language", "'fin'"),
          entry(
              "facts",
              "'{\"company.business_id\":\"1234567-8\",\"contact.person.email\":\"load@example.com\"}'"),
          entry("now", "now()"),
          entry("expires", "now() + interval '30 days'"),
          entry("link", "gen_random_uuid()"),
          entry("secret_hash", "encode(sha256(cast(gen_random_uuid()::text as bytea)), 'hex')"),
          entry("mail", "gen_random_uuid()"));

  @Test
  void theBenchAsksTheDatabaseForWhatTheServerAsksItFor() throws IOException {
    LoadScript script = LoadScript.read("createprofile.sql", VALUES);

    assertThat(script.statements()).contains(script.inItsWords(ApplicationStore.INSERT));
  }
}
