package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who says who the person is: the person, or strong authentication. */
class IdentitySourceTest {
  @TempDir private Path home;

  @Test
  void whatIsTypedIsIgnoredWhereStrongAuthenticationIsDemanded() {
    try (Server server =
        Server.start(TestDatabase.create(), home, "gatehouse.verification.identity-source=eid")) {
      JsonNode validated = validated(server);

      assertThat(validated.path("error_message").stringValue())
          .isEqualTo("IDENTITY_VALIDATION_FAILED");
      assertThat(validated.path("status").stringValue()).isEqualTo("escalated");
      assertThat(validated.path("verified_user_roles").size()).isZero();
      assertThat(validated.at("/verified_company_data/legal_person_identifier").stringValue())
          .isEqualTo("70000310");
    }
  }

  @Test
  void aProgramHasASourceOfItsOwn() {
    String database = TestDatabase.create();
    String program;
    try (Server server = Server.start(database, home)) {
      assertThat(validated(server).path("status").stringValue()).isEqualTo("verified");
      program =
          server
              .context()
              .getBean(JdbcClient.class)
              .sql("select cast(program_id as text) from api_user where username = 'alice'")
              .query(String.class)
              .single();
    }

    try (Server server =
        Server.start(database, home, "gatehouse.verification.eid-programs=" + program)) {
      assertThat(validated(server).path("error_message").stringValue())
          .isEqualTo("IDENTITY_VALIDATION_FAILED");
    }
  }

  private static JsonNode validated(Server server) {
    Applicant alice = Applicant.of(server.port(), "alice");
    return alice.act(alice.start("70000310", "37906094930"), "run_validation", "").json();
  }
}
