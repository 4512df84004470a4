package io.gatehouse.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Content in a directory, a file each below that of its partner. */
final class DirectoryContents implements Contents {
  private final Path directory;

  DirectoryContents(Path directory) {
    this.directory = directory;
  }

  /** Under a name of its own first, so that what has its name is whole. */
  @Override
  public void write(UUID partnerId, UUID fileId, InputStream content) throws IOException {
    Path file = path(partnerId, fileId);
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "part", "");
    try {
      Files.copy(content, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public InputStream read(UUID partnerId, UUID fileId) throws IOException {
    return Files.newInputStream(path(partnerId, fileId));
  }

  @Override
  public void delete(UUID partnerId, UUID fileId) throws IOException {
    Files.deleteIfExists(path(partnerId, fileId));
  }

  private Path path(UUID partnerId, UUID fileId) {
    return directory.resolve(partnerId.toString()).resolve(fileId.toString());
  }
}
