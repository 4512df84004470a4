package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be set about the business door. */
class BusinessSettingsTest {
  @TempDir private Path home;

  @Test
  void anErrorIsNamedByItsSymbolWhereThatIsSetAndAnAssessmentThatTakesTooLongHasFailed() {
    try (Server server =
        Server.start(
            TestDatabase.create(),
            home,
            "gatehouse.business.error-code=symbol",
            "gatehouse.risk.time-limit=200ms")) {
      BusinessPartner partner = BusinessPartner.demo(server.port());

      Answer missing = partner.create("name", null);
      Answer slow = partner.create("name", "Acme RISK SLOW");

      assertThat(missing.json().path("code").stringValue())
          .isEqualTo("resource_user_name_not_empty");
      assertThat(slow.status()).isEqualTo(403);
      assertThat(slow.json().path("code").stringValue()).isEqualTo("risk_management_engine_error");
    }
  }

  @Test
  void aPolicyThatAsksForWatchListsIsNotAppliedWhereThereIsNone() {
    Answer answer = createWithLists("none");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("#resource_risk_service_config_error");
  }

  @Test
  void anAssessmentFailsWhileAListCannotBeSearched() {
    Answer answer = createWithLists("own=csv:" + home.resolve("nowhere.csv"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("#risk_management_engine_error");
  }

  private Answer createWithLists(String lists) {
    try (Server server =
        Server.start(TestDatabase.create(), home, "gatehouse.watch-list.lists=" + lists)) {
      return BusinessPartner.demo(server.port()).create();
    }
  }

  @Test
  void programsAreReadFromAFileAtTheStart() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("programs.yaml"),
            """
            partners:
              demo:
                de:
                  name: German accounts
                  country: DEU
                  required: [name]
            """);
    try (Server server =
        Server.start(TestDatabase.create(), home, "gatehouse.programs.file=" + file)) {
      BusinessPartner partner = BusinessPartner.as(server.port(), "demo", "secret", "de");

      Answer answer = partner.call("POST", "/businesses", "name=Acme+GmbH");

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json().path("risk_assessment_status").stringValue()).isEqualTo("UNKNOWN");
    }
  }
}
