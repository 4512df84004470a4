package io.gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that comes along keeps a user's real data. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseTest {

  @Test
  void itIsDurableLockedAndFindsItsDataAgain(@TempDir Path home, CapturedOutput output) {
    Profile profile = Profile.complete();
    try (Server server = start(home)) {
      for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
        assertThat(show(server, setting)).as(setting).isEqualTo("on");
      }
      assertThat(show(server, "password_encryption")).isEqualTo("scram-sha-256");
      assertThat(ProfilePartner.of(server.port(), "1000011").create(profile).status())
          .isEqualTo(200);

      assertThatThrownBy(() -> start(home));
      assertThat(output.getAll()).contains("is in use by another Gatehouse");
    }
    try (Server again = start(home)) {
      assertThat(ProfilePartner.of(again.port(), "1000011").create(profile).body())
          .contains("Customer already exists");
    }
  }

  @Test
  void aDirectoryOfAnotherMajorVersionIsLeftAlone(@TempDir Path home, CapturedOutput output)
      throws Exception {
    Path version = Files.createDirectories(home.resolve("postgres")).resolve("PG_VERSION");
    Files.writeString(version, "16\n");

    assertThatThrownBy(() -> start(home));

    assertThat(output.getAll()).contains("was made by PostgreSQL 16", "pg_upgrade");
    assertThat(version).hasContent("16");
  }

  private static Server start(Path home) {
    return Server.start("gatehouse.home=" + home, "server.port=0");
  }

  private static String show(Server server, String setting) {
    return server
        .context()
        .getBean(JdbcClient.class)
        .sql("show " + setting)
        .query(String.class)
        .single();
  }
}
