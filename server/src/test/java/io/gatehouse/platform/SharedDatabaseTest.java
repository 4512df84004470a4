package io.gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.partner.Partners.Issued;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerProcess;
import io.gatehouse.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several processes on one database: they may all begin at once, and stand in for each other. */
class SharedDatabaseTest {

  @Test
  void processesThatBeginAtOnceOnAnEmptyDatabaseAllComeUpAndKnowTheSame(@TempDir Path directory) {
    String database = TestDatabase.create();
    Map<String, String> settings = Map.of("GATEHOUSE_DATABASE_URL", database);
    int portOne = ServerProcess.freePort();
    int portTwo = ServerProcess.freePort();
    Path home = directory.resolve("home");
    try (ServerProcess one = ServerProcess.start(portOne, home, settings);
        ServerProcess two = ServerProcess.start(portTwo, home, settings)) {
      one.awaitReady();
      two.awaitReady();
      JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));
      // Whoever came second has found what the first made: nothing of a sandbox is there twice.
      assertThat(jdbc.sql("select name from partner").query(String.class).list())
          .isNotEmpty()
          .doesNotHaveDuplicates();
      assertThat(jdbc.sql("select cid from credential").query(String.class).list())
          .containsExactlyInAnyOrderElementsOf(
              PublishedCredentials.ALL.stream().map(Issued::cid).toList());

      Profile profile = Profile.minimal();
      Answer atOne = ProfilePartner.of(portOne, "1000011").create(profile);
      Answer atTwo = ProfilePartner.of(portTwo, "1000011").create(profile);
      assertThat(atTwo.json().path("uuid")).isEqualTo(atOne.json().path("uuid"));
      assertThat(secret(atTwo)).isEqualTo(secret(atOne));
      assertThat(ProfilePartner.of(portTwo, "1000011").mail(profile.email())).isNotNull();
    }
  }

  private static String secret(Answer answer) {
    String url = answer.json().path("wizard_url").stringValue();
    return url.substring(url.lastIndexOf('/'));
  }
}
