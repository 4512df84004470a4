package io.gatehouse.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program begins. */
@Command(
    name = "gatehouse",
    description = "Onboards business customers: from first contact to active customer.",
    subcommands = {
      SandboxCommand.class,
      ServeCommand.class,
      PartnerCommand.class,
      UserCommand.class,
      KeysCommand.class,
      VerifyEvidenceCommand.class,
      IdCommand.class,
      ScreenCommand.class,
      MatchPairsCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  public static void main(String[] arguments) {
    int status = new CommandLine(new Main()).execute(arguments);
    // A server runs on after its command has returned; everything else ends here.
    if (status != ServerCommand.RUNNING) {
      System.exit(status);
    }
  }
}
