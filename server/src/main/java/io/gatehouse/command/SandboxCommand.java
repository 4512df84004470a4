package io.gatehouse.command;

import io.gatehouse.platform.Settings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Serves with a simulated world around it. */
@Command(
    name = "sandbox",
    description = {
      "Serves a sandbox on http://localhost:8080: published credentials, a mailbox instead of mail,",
      "its own database in GATEHOUSE_HOME (./data). SERVER_PORT sets another port,",
      "GATEHOUSE_DATABASE_URL another PostgreSQL (15 or newer)."
    },
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  @Mixin private ServerCommand server;
  @Unmatched private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    return server.start(Mode.SANDBOX, settings);
  }
}
