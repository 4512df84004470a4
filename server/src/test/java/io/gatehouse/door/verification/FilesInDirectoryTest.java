package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** With a directory set, what lies in it is what the database knows of. */
class FilesInDirectoryTest {
  private static final byte[] CONTENT = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path home;
  @TempDir private Path files;

  @Test
  void aContentComesAndGoesWithItsTransaction() throws IOException {
    try (Server server =
        Server.start(TestDatabase.create(), home, "gatehouse.files.directory=" + files)) {
      Applicant bob = Applicant.of(server.port(), "bob");
      String justification = justification(bob);
      JsonNode kept = bob.attach(justification, "a.pdf", "%PDF-1.4").json();
      assertThat(bob.get("/api/media/" + kept.path("uuid").stringValue() + "/").body())
          .isEqualTo("%PDF-1.4");
      assertThat(contents()).isEqualTo(1);

      undone(server, () -> store(server));
      assertThat(contents()).isEqualTo(1);
      undone(
          server,
          () ->
              server
                  .context()
                  .getBean(StoredFiles.class)
                  .delete(partner(), List.of(UUID.fromString(kept.path("uuid").stringValue()))));
      assertThat(contents()).isEqualTo(1);

      bob.call("DELETE", justification, "");
      assertThat(contents()).isZero();
    }
  }

  private static String justification(Applicant bob) {
    String id = bob.start("{\"country\":\"US\",\"is_manual_validation\":true}");
    String body = "{\"verification_uuid\":\"" + id + "\"}";
    return Applicant.JUSTIFICATIONS
        + bob.post(Applicant.JUSTIFICATIONS + "create_justification/", body)
            .json()
            .path("uuid")
            .stringValue()
        + "/";
  }

  private static void undone(Server server, Runnable deed) {
    server
        .context()
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              deed.run();
              status.setRollbackOnly();
            });
  }

  private void store(Server server) {
    server
        .context()
        .getBean(StoredFiles.class)
        .store(
            partner(),
            StoredFile.Purpose.JUSTIFICATION,
            UUID.randomUUID(),
            "b.pdf",
            CONTENT.length,
            () -> new ByteArrayInputStream(CONTENT));
  }

  private UUID partner() {
    try (Stream<Path> partners = Files.list(files)) {
      return UUID.fromString(partners.findFirst().orElseThrow().getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long contents() throws IOException {
    try (Stream<Path> all = Files.walk(files)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
