package io.gatehouse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What a killed process leaves of its embedded database, to be cleared before the next start. */
final class EmbeddedLeftovers {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedLeftovers.class);
  private static final List<String> PROGRAMS = List.of("postgres", "initdb", "pg_ctl");

  private EmbeddedLeftovers() {}

  /**
   * The database server runs on when this process is killed, still holding the directory. It is
   * known by its command line: the number in its pid file may be another's by now.
   */
  static void stopProcesses(Path data) throws IOException {
    for (ProcessHandle orphan : ProcessHandle.allProcesses().filter(worksOn(data)).toList()) {
      log.info("Stopping a database process that a killed one left behind (pid {})", orphan.pid());
      new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start();
      try {
        orphan.onExit().get(30, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(
            "The database process with pid " + orphan.pid() + " did not stop", e);
      }
    }
  }

  private static Predicate<ProcessHandle> worksOn(Path data) {
    return process ->
        process
                .info()
                .command()
                .map(command -> PROGRAMS.contains(Path.of(command).getFileName().toString()))
                .orElse(false)
            && process
                .info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(false);
  }

  /** The library marks a program that it has unpacked whole, and stumbles over one that is not. */
  static void removeHalfUnpacked(Path program) throws IOException {
    if (!Files.isDirectory(program)) {
      return;
    }
    try (Stream<Path> versions = Files.list(program)) {
      for (Path version : versions.filter(Files::isDirectory).toList()) {
        if (!Files.exists(version.resolve(".exists"))) {
          remove(version);
        }
      }
    }
  }

  static void remove(Path directory) throws IOException {
    FileSystemUtils.deleteRecursively(directory);
  }
}
