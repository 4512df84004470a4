package io.gatehouse.command;

import io.gatehouse.Gatehouse;
import io.gatehouse.platform.Settings.Mode;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Starts the server; what both of its commands share. */
final class ServerCommand {
  /** Not an exit status: the server's threads keep the process alive. */
  static final int RUNNING = -1;

  @Option(
      names = "--check",
      description = {
        "Ends as soon as it is ready: tells by its exit status whether the settings hold,",
        "the database can be reached and is brought up to date."
      })
  private boolean check;

  /** The status to leave with, or {@link #RUNNING}. */
  int start(Mode mode, List<String> settings) {
    // A system property comes before environment and files: the command that was typed decides the
    // mode.
    System.setProperty("gatehouse.mode", mode.name().toLowerCase(Locale.ROOT));
    try {
      ConfigurableApplicationContext server =
          Gatehouse.server().run(settings.toArray(String[]::new));
      return check ? SpringApplication.exit(server) : RUNNING;
    } catch (RuntimeException e) {
      // Why it did not start has been told by the server itself.
      return 1;
    }
  }
}
