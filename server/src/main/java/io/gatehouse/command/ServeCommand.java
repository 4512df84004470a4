package io.gatehouse.command;

import io.gatehouse.platform.Settings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Serves production: refuses what only a sandbox may have. */
@Command(
    name = "serve",
    description = {
      "Serves production. Refuses to start without master keys, a public https address and a mail server,",
      "or with published credentials. Settings: docs/settings.md."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private ServerCommand server;
  @Unmatched private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    return server.start(Mode.PRODUCTION, settings);
  }
}
