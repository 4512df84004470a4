package io.gatehouse.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that its owner alone may read, and that is there whole or not at all. */
final class SecretFile {

  private SecretFile() {}

  /**
   * @throws FileAlreadyExistsException when there is one already, which is left as it is
   */
  static void create(Path file, String text) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path draft =
        Files.createTempFile(
            directory,
            file.getFileName().toString(),
            ".draft",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, text);
      // A link, unlike a move, never replaces.
      Files.createLink(file, draft);
    } finally {
      Files.delete(draft);
    }
  }
}
