package io.gatehouse.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Content in a directory, a file each below that of its partner. */
final class DirectoryContents implements Contents {
  private static final Logger log = LoggerFactory.getLogger(DirectoryContents.class);

  private final Path directory;

  DirectoryContents(Path directory) {
    this.directory = directory;
  }

  /**
   * Under a name of its own first, so that what has its name is whole. It goes again when the
   * transaction does not come to its end.
   */
  @Override
  public void write(UUID partnerId, UUID fileId, InputStream content) throws IOException {
    Path file = path(partnerId, fileId);
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "part", "");
    try {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    after(committed -> !committed, file);
  }

  @Override
  public InputStream read(UUID partnerId, UUID fileId) throws IOException {
    return Files.newInputStream(path(partnerId, fileId));
  }

  /** When the transaction has come to its end, so that nothing is missing when it does not. */
  @Override
  public void delete(UUID partnerId, UUID fileId) {
    after(committed -> committed, path(partnerId, fileId));
  }

  /** What cannot be removed then stays: nothing names it any more. */
  private static void after(Predicate<Boolean> removed, Path file) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      if (removed.test(true)) {
        remove(file);
      }
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (removed.test(status == STATUS_COMMITTED)) {
              remove(file);
            }
          }
        });
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("could not remove {}", file, e);
    }
  }

  private Path path(UUID partnerId, UUID fileId) {
    return directory.resolve(partnerId.toString()).resolve(fileId.toString());
  }
}
