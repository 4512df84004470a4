package io.gatehouse.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** How far a long command is, for whoever watches; silent when nobody does. */
final class Progress {
  private static final int STEP = 1_000;

  private final PrintWriter err;
  private final boolean watched;
  private long lines;

  private Progress(PrintWriter err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  /** Speaks only when standard error is a terminal. */
  static Progress onTerminal(PrintWriter err) {
    return new Progress(err, isTerminal());
  }

  static Progress silent() {
    return new Progress(new PrintWriter(Writer.nullWriter()), false);
  }

  void say(String text) {
    if (watched) {
      err.println(text);
    }
  }

  /** One more line is done. */
  void step() {
    lines++;
    if (watched && lines % STEP == 0) {
      err.printf("\r%,d names", lines);
      err.flush();
    }
  }

  void end() {
    if (watched) {
      err.printf("\r%,d names%n", lines);
      err.flush();
    }
  }

  /** Java knows terminals for standard input and output only; the shell knows for all. */
  private static boolean isTerminal() {
    try {
      return new ProcessBuilder("sh", "-c", "test -t 2").inheritIO().start().waitFor() == 0;
    } catch (IOException noShell) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
