package io.gatehouse.command;

import io.gatehouse.Gatehouse;
import io.gatehouse.platform.Settings.Mode;
import java.util.List;
import java.util.Locale;

/** Starts the server; what both of its commands share. */
final class ServerCommand {
  /** Not an exit status: the server's threads keep the process alive. */
  static final int RUNNING = -1;

  private ServerCommand() {}

  /** The status to leave with, or {@link #RUNNING}. */
  static int start(Mode mode, List<String> settings) {
    // A system property comes before environment and files: the command that was typed decides the
    // mode.
    System.setProperty("gatehouse.mode", mode.name().toLowerCase(Locale.ROOT));
    try {
      Gatehouse.server().run(settings.toArray(String[]::new));
      return RUNNING;
    } catch (RuntimeException e) {
      // Why it did not start has been told by the server itself.
      return 1;
    }
  }
}
