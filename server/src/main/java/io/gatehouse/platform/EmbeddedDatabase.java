package io.gatehouse.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that lives in the data directory of Gatehouse: durable (every acknowledged commit is
 * on disk), behind a password, locked against a second process, stopped with the process. It
 * survives a killed process: the orphaned server is stopped in order and started again, and what
 * was only half made is made anew.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String MAJOR = "18";

  private final FileChannel lockFile;
  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres postgres, String password) {
    this.lockFile = lockFile;
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Starts the database in {@code home}, making it when there is none.
   *
   * @throws StartRefused when the directory is in use, or of another major version
   */
  static EmbeddedDatabase start(Path home) {
    try {
      Files.createDirectories(home);
      FileChannel lockFile = lock(home);
      Path data = home.resolve("postgres").toAbsolutePath();
      Path program = home.resolve("postgres-program").toAbsolutePath();
      refuseOtherVersion(data);
      EmbeddedLeftovers.stopProcesses(data);
      EmbeddedLeftovers.removeHalfUnpacked(program);
      Path making = home.resolve("postgres.making");
      if (Files.exists(making)) {
        EmbeddedLeftovers.remove(data);
      }
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        log.info("Making a new database in {} (this happens once)", data);
        Files.writeString(
            making, "While this file is here, nothing of value is in the database.\n");
      }
      Path passwordFile = passwordFile(home);
      String password = Files.readString(passwordFile).strip();
      EmbeddedPostgres postgres = start(data, passwordFile, password, program);
      Files.deleteIfExists(making);
      return new EmbeddedDatabase(lockFile, postgres, password);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded database in " + home + " did not start: " + e.getMessage(), e);
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new StartRefused(
          "The data directory " + home.toAbsolutePath() + " is in use by another Gatehouse.",
          "Stop that one, or set GATEHOUSE_HOME to another directory, or GATEHOUSE_DATABASE_URL to"
              + " a shared PostgreSQL.");
    }
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // The other one is in this very process.
      return false;
    }
  }

  private static void refuseOtherVersion(Path data) throws IOException {
    Path versionFile = data.resolve("PG_VERSION");
    if (Files.exists(versionFile) && !Files.readString(versionFile).strip().equals(MAJOR)) {
      throw new StartRefused(
          "The database in "
              + data
              + " was made by PostgreSQL "
              + Files.readString(versionFile).strip()
              + "; this Gatehouse brings PostgreSQL "
              + MAJOR
              + ".",
          "Upgrade the directory with pg_upgrade, or use the Gatehouse that made it.");
    }
  }

  private static Path passwordFile(Path home) throws IOException {
    Path file = home.resolve("postgres.password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      SecretFile.create(file, HexFormat.of().formatHex(random) + "\n");
    }
    return file.toAbsolutePath();
  }

  private static EmbeddedPostgres start(Path data, Path passwordFile, String password, Path program)
      throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(program.toFile())
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        // The library's own options make a fast throw-away server; this one keeps a user's data.
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        // Further options of initdb: the last one given wins over the library's own "trust".
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile.toString())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", password)
        .start();
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    lockFile.close();
  }
}
